import { namedSo, newCategory } from "../../examples/categories";
import { NONE_ID } from "../../examples/noneOfThese";
import type { Category, CategoryRef } from "../../examples/taught";
import { NONE_FOLDER } from "../../learn/noneFolder";
import { Failed } from "../../words/failed";
import { message, say } from "../../words/message";
import { reasonOf } from "../../words/reason";
import type { Group } from "./groups";
import type { Wanted } from "./keepSeen";

/** What is to be added, and why the rest is not, a sentence each. */
export interface Plan {
  readonly wanted: readonly Wanted[];
  readonly leftOut: readonly string[];
}

/**
 * Which category each picture goes to, before anything is made: a folder that can be none is left out, and no other for it.
 * Loose pictures belong to the one category, where there is no other.
 *
 * @param category the one that all of them go to; undefined where it is said by their folders
 */
export function planAdding(
  groups: readonly Group[],
  category: CategoryRef | undefined,
  known: readonly Category[],
): Plan {
  const leftOut: string[] = [];
  const planned = [...known];
  const wanted = groups.flatMap(({ folder, files }) => {
    try {
      const to = category ?? (folder === undefined ? onlyOne(known) : ofFolder(folder, planned));
      return files.map((picture) => ({ category: to, picture }));
    } catch (error) {
      const why = say(reasonOf(error));
      leftOut.push(folder === undefined ? why : message("teach_folder_left_out", folder, why));
      return [];
    }
  });
  return { wanted, leftOut };
}

function onlyOne([only, ...others]: readonly Category[]): string {
  if (!only || others.length > 0) throw new Failed("teach_drop_on_category");
  return only.id;
}

/** @param planned those that there are, and will be: gets the one of this folder, which takes a place and a name */
function ofFolder(folder: string, planned: Category[]): CategoryRef {
  if (folder === NONE_FOLDER) return NONE_ID;
  const there = namedSo(folder, planned);
  if (there) return there;
  const category = newCategory(folder, planned);
  planned.push(category);
  return category;
}
