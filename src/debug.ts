/** Number of errors remembered: the latest say most about what has just gone wrong. */
const MAX_KEPT = 50;
/** Maximum length of one in characters: an error may quote a whole file. */
const MAX_LENGTH = 500;

interface Kept {
  readonly errors: string[];
  shown: boolean;
}

/**
 * `labelLensErrors` is what a developer calls in the console of one of our contexts: it shows the errors that were let
 * pass there, and from then on each as it comes. What is kept is shared by the scripts of a page.
 */
const scope = globalThis as { labelLensErrors?: () => void; labelLensKept?: Kept };
scope.labelLensKept ??= { errors: [], shown: false };
const kept = scope.labelLensKept;
scope.labelLensErrors ??= () => {
  kept.shown = true;
  for (const error of kept.errors) console.debug(error);
};

/**
 * Remembers an error that needs no answer, since the work goes on without what failed. The console stays silent, a
 * page's above all, until a developer asks; nothing is stored.
 *
 * @param what what failed, in a few words
 */
export function note(what: string, error: unknown): void {
  const text = `${new Date().toISOString()} ${what}: ${error}`.slice(0, MAX_LENGTH);
  kept.errors.push(text);
  if (kept.errors.length > MAX_KEPT) kept.errors.shift();
  if (kept.shown) console.debug(text);
}

/** For a promise's `catch`: notes its error, and resolves to `instead`. */
export const swallow =
  <T = undefined>(what: string, instead?: T) =>
  (error: unknown): T => {
    note(what, error);
    return instead as T;
  };
