import { message } from "../words/message";
import type { Category } from "./taught";

/** Id under which pictures are kept that show none of the user's categories; no category has it. */
export const NONE_ID = "none";

/** The place of pictures that show none of the categories: it can neither be renamed nor removed. */
export const noneOfThese = (): Category => ({ id: NONE_ID, name: message("teach_none_of_these"), made: 0 });

/** Where a picture may go: to one of the categories or, where there are any, to none of these. */
export const withNone = (categories: readonly Category[]): readonly Category[] =>
  categories.length > 0 ? [...categories, noneOfThese()] : [];
