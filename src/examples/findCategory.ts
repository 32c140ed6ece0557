import { namedSo } from "./categories";
import type { Category, CategoryRef } from "./taught";

/** The one of some categories that is meant; undefined where it is not among them. */
export const findCategory = (meant: CategoryRef, known: readonly Category[]): Category | undefined =>
  typeof meant === "string" ? known.find(({ id }) => id === meant) : namedSo(meant.name, known);
