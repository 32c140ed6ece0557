import type { Argument } from "../words/reason";
import type { Unreadable, UnreadableCode } from "./answer";

/** Thrown by the page or the classifier where a picture cannot be read. That is an answer, not a fault of ours. */
export class UnreadableError extends Error {
  override name = "UnreadableError";

  /** @param detail what is particular to this picture, such as "404"; see `Unreadable` */
  constructor(
    readonly code: UnreadableCode,
    readonly detail: Argument = "",
  ) {
    super(code);
  }

  toAnswer(): Unreadable {
    return { state: "unreadable", code: this.code, detail: this.detail };
  }
}
