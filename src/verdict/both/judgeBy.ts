import type { VerdictRule } from "../../models/entry";
import { type AnyJudge, Judge } from "../judge";
import { JudgeBoth } from "./judgeBoth";

/** Who decides by a model's rule. */
export const judgeBy = (labels: readonly string[], { own, ...rule }: VerdictRule): AnyJudge =>
  own ? new JudgeBoth(labels, { ...rule, own }) : new Judge(labels, rule);
