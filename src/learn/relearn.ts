import type { Head } from "../tflite/head/head";
import type { Findings } from "./learn";
import { type Lesson, prepare, rowsFor } from "./prepare";
import { fitHead } from "./solve/fitHead";
import type { Strangers } from "./strangers";

/**
 * Goes on learning from a lesson that has changed a little: from the head that was learnt before, and with what
 * cross-validation found then. The head is the one that would be learnt anew with these findings, but for what no picture
 * shows.
 *
 * @returns the head, with the same labels as `learn` gives
 * @throws Failed as `learn` does
 */
export async function relearn(
  signal: AbortSignal,
  lesson: Lesson,
  strangers: Strangers,
  { head, l2, lean }: Findings & { readonly head: Head },
): Promise<Head> {
  const prepared = prepare(lesson, strangers);
  const { scale, labels } = prepared;
  const start = scale.redo(head, labels, lean);
  const point = await fitHead(signal, rowsFor(prepared, "all"), labels.length, l2, () => true, { start, near: true });
  return scale.undo(point, labels, lean);
}
