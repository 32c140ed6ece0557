import type { Verdict } from "../../protocol/answer";
import type { Choice } from "../../protocol/picture";
import type { HowToJudge } from "../../verdict/judgePicture";

/** A question about a picture, with how to judge it. */
export type Asked = Choice & HowToJudge<Verdict>;

/** The same question; what is put off goes through `through` first. */
export function withLater({ later, ...question }: Asked, through: (last: Promise<Verdict>) => Promise<Verdict>): Asked {
  return { ...question, later: later && ((last) => later(through(last))) };
}
