/** Number of errors remembered: the latest say most about what has just gone wrong. */
const MAX_KEPT = 50;
/** Maximum length of one in characters: an error may quote a whole file. */
const MAX_LENGTH = 500;

const kept: string[] = [];
let shown = false;

/**
 * What a developer calls in the console of one of our contexts: it shows the errors that were let pass there, and from
 * then on each as it comes.
 */
const scope = globalThis as { labelLensErrors?: () => void };
scope.labelLensErrors ??= () => {
  shown = true;
  for (const error of kept) console.debug(error);
};

/**
 * Remembers an error that needs no answer, since the work goes on without what failed. The console stays silent, a
 * page's above all, until a developer asks; nothing is stored.
 *
 * @param what what failed, in a few words
 */
export function note(what: string, error: unknown): void {
  const text = `${new Date().toISOString()} ${what}: ${error}`.slice(0, MAX_LENGTH);
  kept.push(text);
  if (kept.length > MAX_KEPT) kept.shift();
  if (shown) console.debug(text);
}

/** For a promise's `catch`: notes its error, and resolves to `instead`. */
export const swallow =
  <T = undefined>(what: string, instead?: T) =>
  (error: unknown): T => {
    note(what, error);
    return instead as T;
  };
