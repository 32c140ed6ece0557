import type { SeenPicture } from "./seenPicture";

/** A picture with what was found for it by a fit that has not seen it, nor any stranger of its kind. */
export interface Tested<T> {
  readonly picture: SeenPicture;
  readonly found: T;
}

/**
 * Cross-validation: divides the pictures, fits on all parts but one, and tests on that one, in turn. Strangers are
 * divided by kind. https://scikit-learn.org/stable/modules/cross_validation.html#group-k-fold
 *
 * @param fitOn fits, and returns what says something of a picture
 */
export function inFolds<T>(
  pictures: readonly SeenPicture[],
  folds: number,
  fitOn: (pictures: readonly SeenPicture[]) => (picture: SeenPicture) => T,
): Tested<T>[] {
  const kinds = [...new Set(pictures.filter(({ role }) => role === "stranger").map(({ kind }) => kind))].sort();
  const foldOf = ({ role, kind, file }: SeenPicture) =>
    role === "stranger" ? kinds.indexOf(kind) % folds : hash(file) % folds;
  return Array.from({ length: folds }, (_, fold) => {
    const test = fitOn(pictures.filter((picture) => foldOf(picture) !== fold));
    return pictures.filter((p) => foldOf(p) === fold).map((picture) => ({ picture, found: test(picture) }));
  }).flat();
}

/** FNV-1a of a file's name, so that a picture is always in the same part: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(file: string): number {
  let state = 0x811c9dc5;
  for (const char of file.slice(file.lastIndexOf("/") + 1)) state = Math.imul(state ^ char.charCodeAt(0), 0x01000193);
  // The lowest bits of FNV are its worst.
  return (state >>> 0) >>> 8;
}
