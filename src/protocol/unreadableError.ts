import type { Argument } from "../words/reason";
import type { Unreadable, UnreadableCode } from "./answer";

/** Thrown where a picture cannot be read, by the page or by the classifier. It is an answer, not a fault of ours. */
export class UnreadableError extends Error {
  override name = "UnreadableError";

  /** @param detail the particular of the case, such as "404"; see `Unreadable` */
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
