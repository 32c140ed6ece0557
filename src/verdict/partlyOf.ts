import type { Said } from "../protocol/answer";

/**
 * The kinds of some of what is said that are not those of all of it.
 *
 * @param kinds those of all
 * @param some those of each part
 * @param known those found already
 */
export function partlyOf(
  kinds: readonly string[],
  some: readonly (readonly string[])[],
  known: readonly string[] = [],
): Pick<Said, "partly"> {
  const partly = [...new Set([...known, ...some.flat()])].filter((kind) => !kinds.includes(kind));
  return partly.length > 0 ? { partly } : {};
}
