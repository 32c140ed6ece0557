import type { MessageKey } from "./keys";
import { type Argument, because, type Reason, sentenceOf } from "./reason";

/**
 * An error whose reason users read. `message` is that sentence for logs and the command line. A page says `reason`
 * again, because the error may come from a context that does not know the user's language.
 */
export class Failed extends Error {
  override name = "Failed";
  readonly reason: Reason;

  constructor(key: MessageKey, ...args: readonly Argument[]) {
    const reason = because(key, ...args);
    super(sentenceOf(reason));
    this.reason = reason;
  }
}
