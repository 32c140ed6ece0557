import { foldsOf } from "./foldsOf";

/**
 * Divides examples and strangers into parts for cross-validation: each category is spread evenly, and neither a scene nor
 * a kind of strangers is in two parts, so that each is one that has never been seen.
 *
 * @param kinds the kind of each stranger
 * @returns the part of each example, then that of each stranger
 */
export function partsOf(
  examples: readonly { readonly category: number; readonly scene: string }[],
  kinds: readonly string[],
  parts: number,
): Int32Array {
  const own = foldsOf(
    examples.map(({ category }) => category),
    examples.map(({ scene }) => scene),
    parts,
  );
  const all = [...new Set(kinds)].sort();
  return Int32Array.from([...own, ...kinds.map((kind) => all.indexOf(kind) % parts)]);
}
