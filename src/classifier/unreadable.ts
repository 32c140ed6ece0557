import type { Unreadable, UnreadableCode } from "../protocol/answer";
import type { Argument } from "../words/reason";

/** A picture that cannot be read: not a fault of ours, but an answer. */
export class UnreadableError extends Error {
  override name = "UnreadableError";

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
