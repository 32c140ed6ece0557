import type { VerdictRule } from "./entry";

/**
 * Rule for a model whose probabilities nobody has calibrated. The strictest of the fitted models says "confident"
 * from 0.95 on.
 */
export const UNFITTED_RULE: VerdictRule = { confident: 0.95, recognised: 0.3 };
