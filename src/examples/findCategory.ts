import { namedSo } from "./categories";
import { NONE_ID, noneOfThese } from "./noneOfThese";
import type { Category, CategoryRef } from "./taught";

/** The one of some categories that is meant, or none of these; undefined where it is not among them. */
export function findCategory(meant: CategoryRef, known: readonly Category[]): Category | undefined {
  if (meant === NONE_ID) return noneOfThese();
  return typeof meant === "string" ? known.find(({ id }) => id === meant) : namedSo(meant.name, known);
}
