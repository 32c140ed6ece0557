import type { SeenPicture } from "./seenPicture";

/** A picture with what was found for it by a fit that has not seen it, nor any stranger of its kind. */
export interface Tested<T> {
  readonly picture: SeenPicture;
  readonly found: T;
}

interface Division {
  /** Says which of many divisions it is: where the parts are cut moves every figure. */
  readonly salt?: string;
  /** Whether strangers of one kind are in several parts, so that each is tested by what has seen others of its kind. */
  readonly mixed?: boolean;
}

/**
 * Cross-validation: divides the pictures, fits on all parts but one, and tests on that one, in turn. Strangers are
 * divided by kind. https://scikit-learn.org/stable/modules/cross_validation.html#group-k-fold
 *
 * @param fitOn fits, and returns what says something of a picture
 */
export async function inFolds<T>(
  pictures: readonly SeenPicture[],
  folds: number,
  fitOn: (pictures: readonly SeenPicture[]) => Promise<(picture: SeenPicture) => T>,
  { salt = "", mixed = false }: Division = {},
): Promise<Tested<T>[]> {
  const kinds = kindsIn(pictures).sort((a, b) => (salt ? hash(salt + a) - hash(salt + b) : a < b ? -1 : 1));
  const foldOf = ({ role, kind, file }: SeenPicture) =>
    (role === "stranger" && !mixed ? kinds.indexOf(kind) : hash(salt + file.slice(file.lastIndexOf("/") + 1))) % folds;
  const tested: Tested<T>[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const test = await fitOn(pictures.filter((picture) => foldOf(picture) !== fold));
    const part = pictures.filter((picture) => foldOf(picture) === fold);
    tested.push(...part.map((picture) => ({ picture, found: test(picture) })));
  }
  return tested;
}

/** The kinds of the strangers among the pictures. */
export const kindsIn = (pictures: readonly SeenPicture[]): string[] => [
  ...new Set(pictures.filter(({ role }) => role === "stranger").map(({ kind }) => kind)),
];

/** FNV-1a of a name, so that a picture is always in the same part: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(name: string): number {
  let state = 0x811c9dc5;
  for (const char of name) state = Math.imul(state ^ char.charCodeAt(0), 0x01000193);
  // The lowest bits of FNV are its worst.
  return (state >>> 0) >>> 8;
}
