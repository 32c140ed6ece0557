import type { Answer, UnreadableCode } from "../../../protocol/answer";
import type { Ledger } from "../../page/ledger";
import type { Spot } from "../../page/spot";

/** What is said of a picture of which nothing can be seen. */
const NOTHING: readonly UnreadableCode[] = ["blank", "too-small"];

/** Whether an answer says that nothing can be seen of its picture. */
export const showsNothing = (answer: Answer): boolean => answer.state === "unreadable" && NOTHING.includes(answer.code);

/** Whether a picture can have nothing on it, and get something later: a canvas. */
export const mayBeEmpty = (spot: Spot | undefined): boolean => spot?.kind.name === "canvas";

/** Whether an element shows a picture of which something can be seen, as far as that is known. */
export function showsPicture(ledger: Ledger, element: Element): boolean {
  for (const spot of ledger.spotsOf(element)) {
    const answer = ledger.entryOf(spot)?.answer;
    if (answer ? !showsNothing(answer) : !mayBeEmpty(spot)) return true;
  }
  return false;
}
