import type { Unreadable, UnreadableCode } from "../../protocol/answer";

/** No way to a picture's pixels is open to a page: not a fault of ours, but an answer. */
export class CannotRead extends Error {
  override name = "CannotRead";

  constructor(readonly code: UnreadableCode) {
    super(code);
  }

  toAnswer(): Unreadable {
    return { state: "unreadable", code: this.code, detail: "" };
  }
}
