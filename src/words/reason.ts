import type { MessageKey } from "./keys";

/**
 * Why something failed, in a form that crosses contexts: the key of a sentence in `_locales/` and its arguments. The
 * page that shows a reason says it in the user's language.
 */
export interface Reason {
  readonly key: MessageKey;
  readonly args: readonly Argument[];
}

/** An argument of a sentence; a nested reason is replaced by its own sentence. */
export type Argument = string | number | Reason;

/** Builds a reason. */
export const because = (key: MessageKey, ...args: readonly Argument[]): Reason => ({ key, args });

/** The reason that an error carries; an error from the browser or a library is quoted in its own words. */
export function reasonOf(error: unknown): Reason {
  const said = error instanceof Error || error instanceof DOMException ? error.message || error.name : String(error);
  return carriedBy(error) ?? because("failed_with", said);
}

/** The `Reason` of an error raised with one; undefined for others, whose `reason` property may be something else. */
export function carriedBy(error: unknown): Reason | undefined {
  const reason: unknown = (error as { reason?: unknown } | undefined)?.reason;
  return typeof reason === "object" && reason !== null && "key" in reason ? (reason as Reason) : undefined;
}

let say = ({ key }: Reason): string => key;

/** Gives this context words for its reasons; without, as in the first script of a page, logs have their keys. */
export function sayWith(words: (reason: Reason) => string): void {
  say = words;
}

/** A reason as a sentence, for logs. */
export const sentenceOf = (reason: Reason): string => say(reason);
