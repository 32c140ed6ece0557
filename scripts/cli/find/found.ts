/** Something to classify: a picture's file, a page with pictures, or why something that was named is neither. */
export type Found =
  | { readonly file: string /** What it is called in the results. */; readonly source: string }
  | { readonly page: string }
  | Problem;

interface Problem {
  readonly source: string;
  readonly problem: string;
}

/** The words of an error of the file system, without its code and the call that failed: "permission denied". */
export function wordsOf(error: unknown): string {
  const [, words] = /^\w+: (.*?)(?:, \w+(?: '.*')?)?$/s.exec((error as Error).message) ?? [];
  return words ?? (error as Error).message;
}
