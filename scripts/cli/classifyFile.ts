import { Budget } from "../../src/async/budget/budget";
import { fromFailure } from "../../src/protocol/failure";
import { reasonOf } from "../../src/words/reason";
import type { FileClassifier } from "../browser/fileClassifier";
import { type Found, wordsOf } from "./find/found";
import { type Look, lookInto } from "./find/lookInto";
import { statAt } from "./find/picturesIn";
import { cannotRead } from "./find/unreadFormat";
import { failed, type Outcome } from "./toResult";

const MB = 1 << 20;
/** Bytes of files that are under way, and as how many each counts at least: so it is also their number that is bounded. */
const [UNDER_WAY, AT_LEAST] = [64 * MB, 1.5 * MB];
/** In the order in which they ask; nothing is given up. */
const room = new Budget({ total: UNDER_WAY, each: UNDER_WAY, patienceMs: Number.POSITIVE_INFINITY, evictsOwn: false });

/**
 * @throws Error where the browser has ended; the signal's reason
 */
export async function classifyFile(
  signal: AbortSignal,
  classifier: FileClassifier,
  { file, source }: Extract<Found, { file: string }>,
): Promise<Outcome> {
  const held = await room.acquire(signal, undefined, Math.max(AT_LEAST, statAt(file)?.size ?? 0));
  try {
    const look = looked(file);
    if ("problem" in look) return failed(source, look.problem);
    const { size } = look;
    const start = performance.now();
    const outcome = await classifier.classify(file);
    const milliseconds = performance.now() - start;
    if ("failure" in outcome) {
      const detail = reasonOf(fromFailure(outcome.failure));
      return { source, answer: { state: "unreadable", code: "classifier-failed", detail }, milliseconds };
    }
    const { value: answer } = outcome;
    // What is said of an address that nobody answers is not true of a file.
    const lost = answer.state === "unreadable" && answer.code === "unreachable";
    if (lost) return failed(source, "This file was changed, or lost, while it was read.");
    return { source, answer, milliseconds, ...(size && { size }) };
  } finally {
    held.release();
  }
}

/** What a file is, or why it need not be asked for. */
function looked(file: string): Pick<Look, "size"> | { readonly problem: string } {
  try {
    const { unread, size } = lookInto(file);
    return unread ? { problem: cannotRead(unread) } : size ? { size } : {};
  } catch (error) {
    return { problem: `This file cannot be read: ${wordsOf(error)}.` };
  }
}
