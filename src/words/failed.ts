import type { MessageKey } from "./keys";
import { message } from "./message";
import { type Argument, because, type Reason } from "./reason";

/**
 * An error whose reason people read. Its message is that sentence, for logs and for the command line; a page says
 * the reason anew, since it may have been raised where the user's language is not known.
 */
export class Failed extends Error {
  override name = "Failed";
  readonly reason: Reason;

  constructor(key: MessageKey, ...args: readonly Argument[]) {
    super(message(key, ...args));
    this.reason = because(key, ...args);
  }
}
