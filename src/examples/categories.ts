import { checkNames } from "../learn/checkExamples";
import { comparableName } from "../learn/comparableName";
import { MAX_CATEGORIES } from "../learn/limits";
import { Failed } from "../words/failed";
import { plainText } from "../words/labels/plainText";
import { tellChanged } from "./changed";
import { inDatabase, inDatabaseIfThere } from "./exampleDatabase";
import { featuresOf } from "./features";
import type { Category } from "./taught";

/** Maximum length of a name in characters: a badge shows no more. */
const MAX_NAME = 60;
/**
 * What is not seen, such as U+200B or a filler of Hangul, but for what letters and emoji need: joiners (U+200C, U+200D), without
 * which words in Persian, Hindi and others are misspelt, and variation selectors. In comparing, these do not count.
 * https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const UNSEEN = /(?!\u200c|\u200d|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu;
/** Anything but marks, which need a letter, and spaces, of which U+2800, empty Braille, is one to the eye. */
const SEEN = /(?!\u2800)[\p{L}\p{N}\p{P}\p{S}]/u;

/** All of them, the oldest first. */
export const listCategories = (): Promise<Category[]> =>
  inDatabaseIfThere([], async (database) => byAge(await database.getAll("categories")));

/** @throws Failed where there are too many, or the name is empty or like another */
export async function addCategory(name: string): Promise<Category> {
  const category = await inDatabase(async (database) => {
    const { store, done } = database.transaction("categories", "readwrite");
    const added = newCategory(name, await store.getAll());
    await Promise.all([store.add(added), done]);
    return added;
  });
  tellChanged();
  return category;
}

/** A category to be added to others; see `addCategory`. */
export function newCategory(name: string, others: readonly Category[]): Category {
  if (others.length >= MAX_CATEGORIES) {
    throw new Failed("teach_many_categories", others.length + 1, MAX_CATEGORIES);
  }
  // The clock may have been set back: the newest is the last.
  const made = Math.max(Date.now(), ...others.map((other) => other.made + 1));
  return { id: crypto.randomUUID(), name: checkName(name, others), made };
}

/** The one of some categories that has this name; undefined where none has. */
export const namedSo = (name: string, all: readonly Category[]): Category | undefined =>
  all.find((other) => comparableName(other.name) === comparableName(tidy(name)));

/**
 * @returns the name as it is kept
 * @throws Failed where the name is empty or like another
 */
export async function renameCategory(id: string, name: string): Promise<string> {
  const kept = await inDatabase(async (database) => {
    const { store, done } = database.transaction("categories", "readwrite");
    const all = await store.getAll();
    const category = all.find((one) => one.id === id);
    const others = all.filter((one) => one.id !== id);
    const checked = checkName(name, others);
    if (category) await store.put({ ...category, name: checked });
    await done;
    return checked;
  });
  tellChanged();
  return kept;
}

/** Removes a category with all its examples. */
export async function removeCategory(id: string): Promise<void> {
  await inDatabase(async (database) => {
    const all = database.transaction(["categories", "examples", "features"], "readwrite");
    const examples = all.objectStore("examples");
    const own = await examples.index("category").getAllKeys(id);
    await Promise.all([
      all.objectStore("categories").delete(id),
      ...own.flatMap((content) => [examples.delete(content), all.objectStore("features").delete(featuresOf(content))]),
      all.done,
    ]);
  });
  tellChanged();
}

export const byAge = (categories: readonly Category[]): Category[] => [...categories].sort((a, b) => a.made - b.made);

function checkName(name: string, others: readonly Category[]): string {
  const tidied = tidy(name);
  if (!SEEN.test(tidied)) throw new Failed("teach_no_name");
  checkNames([...others.map((other) => other.name), tidied]);
  return tidied;
}

/** A label is shown up to its first comma, since models list synonyms so. */
const tidy = (name: string): string =>
  plainText(name.replaceAll(UNSEEN, "").replaceAll(/[,，\s]+/g, " "), MAX_NAME).trim();
