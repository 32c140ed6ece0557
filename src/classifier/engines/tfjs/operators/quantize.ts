import type { GraphBuilder } from "../graphBuilder";
import { operands, type Step } from "./emit";

/** Nothing to do: in float arithmetic all values are real numbers already. */
export const emitQuantize = (builder: GraphBuilder, step: Step<"QUANTIZE" | "DEQUANTIZE">): string =>
  builder.valueOf(operands(step)[0]);
