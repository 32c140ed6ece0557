import { swallow } from "../../debug";
import type { Verdict } from "../../protocol/answer";
import { withSensitivity } from "../../verdict/withSensitivity";
import type { Entry } from "../page/entry";
import type { AskerParts } from "./askerParts";

/** Deadline in ms: every picture of every page may get its first word before. */
const SETTLE_MS = 240_000;

/** Takes in the last word on a picture that was answered at first sight, unless it has another answer by then. */
export async function settle(life: AbortSignal, parts: AskerParts, entry: Entry, first: Verdict): Promise<void> {
  const { unsettled: name, ...settled } = first;
  if (name === undefined) return;
  const { answer } = entry;
  const last = await parts.classifier
    .call((remote) => remote.settle(life, name), SETTLE_MS)
    .catch(swallow("a second look"));
  if (entry.answer !== answer || life.aborted) return;
  const verdict = { ...(last ?? settled), ...(first.fromScreen && { fromScreen: true }) };
  parts.ledger.answer(entry, withSensitivity(verdict, parts.settings().sensitivity));
}
