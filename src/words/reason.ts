import type { MessageKey } from "./keys";

/**
 * Why something failed, as it crosses contexts: a sentence of `_locales/` and its particulars. The page that shows
 * it says it in the user's language.
 */
export interface Reason {
  readonly key: MessageKey;
  readonly args: readonly Argument[];
}

/** A particular of a sentence; a reason is said in its place. */
export type Argument = string | number | Reason;

export const because = (key: MessageKey, ...args: readonly Argument[]): Reason => ({ key, args });

/** The reason that an error carries; for one of the browser's, or of a library, what it says in its own words. */
export function reasonOf(error: unknown): Reason {
  const said = error instanceof Error || error instanceof DOMException ? error.message || error.name : String(error);
  return carriedBy(error) ?? because("failed_with", said);
}

/** Only what was raised with a reason has one: other errors may have a `reason` of another kind. */
export function carriedBy(error: unknown): Reason | undefined {
  const reason: unknown = (error as { reason?: unknown } | undefined)?.reason;
  return typeof reason === "object" && reason !== null && "key" in reason ? (reason as Reason) : undefined;
}
