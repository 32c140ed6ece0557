import type { Verdict } from "../../protocol/answer";
import type { Choice } from "../../protocol/picture";
import type { HowToJudge } from "../../verdict/judgePicture";

/** A question about a picture, with how to judge it. */
export type Asked = Choice & HowToJudge<Verdict>;
/** Looks again, and gives the last word. */
type Look = () => Promise<Verdict>;

/** The same question; a look that is put off is taken `within`. */
export function withLater({ later, ...question }: Asked, within: (look: Look) => Promise<Verdict>): Asked {
  return { ...question, later: later && ((look) => later(() => within(look))) };
}
