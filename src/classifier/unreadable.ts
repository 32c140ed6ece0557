import type { Unreadable, UnreadableCode } from "../protocol/answer";

/** A picture that cannot be read: not a fault of ours, but an answer. */
export class UnreadableError extends Error {
  override name = "UnreadableError";

  constructor(
    readonly code: UnreadableCode,
    readonly detail = "",
  ) {
    super(`${code} ${detail}`);
  }

  toAnswer(): Unreadable {
    return { state: "unreadable", code: this.code, detail: this.detail };
  }
}
