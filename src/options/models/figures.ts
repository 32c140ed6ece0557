import type { Accuracy } from "../../models/entry";
import { fastest, type Speeds } from "../../models/speed";
import { ENGINE_IDS } from "../../protocol/answer";
import { message } from "../../words/message";
import { milliseconds, share } from "../../words/quantity";

/** How often a model's first answer is right. */
export const accuracyInWords = (accuracy: Accuracy | undefined): string =>
  accuracy ? share(accuracy.top1) : message("options_not_known");

/** Time for a picture on the fastest engine. An engine that was not tried yet may still run the model. */
export function speedInWords(speeds: Speeds): string {
  const best = fastest(speeds);
  if (best) return milliseconds(best.milliseconds);
  return message(ENGINE_IDS.every((engine) => speeds[engine]) ? "options_no_engine" : "options_not_measured");
}
