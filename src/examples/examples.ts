import { MAX_EXAMPLES, MAX_OF_ONE } from "../learn/limits";
import { Failed } from "../words/failed";
import { byAge, newCategory } from "./categories";
import { tellChanged } from "./changed";
import { inDatabase } from "./exampleDatabase";
import { featuresOf } from "./features";
import { findCategory } from "./findCategory";
import { inTransaction } from "./inTransaction";
import type { Category, CategoryRef, Examples, StoredExample } from "./taught";

interface NewExample extends Omit<StoredExample, "added" | "category"> {
  readonly category: CategoryRef;
}

export const readExamples = (): Promise<Examples> =>
  inDatabase(async (database) => {
    const [categories, examples] = await Promise.all([database.getAll("categories"), database.getAll("examples")]);
    return {
      categories: byAge(categories),
      examples: examples.sort((a, b) => b.added - a.added || (a.content < b.content ? -1 : 1)),
    };
  });

/** Adds an example, or moves it to another category: see `addExamples`. */
export const addExample = (example: NewExample): Promise<void> => addExamples([example]);

/**
 * Adds examples, all or none, and with them the categories that are named and not there yet: so none is left behind without
 * a picture. One that is in another category already moves to this one: the user says so now.
 *
 * @throws Failed where there are too many, a category is gone, or its name will not do; StorageFull
 */
export async function addExamples(added: readonly NewExample[]): Promise<void> {
  await inTransaction(["categories", "examples"], async (both) => {
    const store = both.objectStore("examples");
    for (const example of added) {
      const places = both.objectStore("categories");
      const [known, before] = await Promise.all([places.getAll(), store.get(example.content)]);
      const there = findCategory(example.category, known);
      const category = there ?? newOf(example.category, known);
      if (!there) await places.add(category);
      if (before?.category !== category.id) {
        const [all, ofOne] = await Promise.all([store.count(), store.index("category").count(category.id)]);
        checkRoom(category, before ? all - 1 : all, ofOne);
      }
      await store.put({ ...example, category: category.id, added: before?.added ?? Date.now() });
    }
  });
  tellChanged();
}

export async function removeExample(content: string): Promise<void> {
  await inDatabase(async (database) => {
    const both = database.transaction(["examples", "features"], "readwrite");
    await Promise.all([
      both.objectStore("examples").delete(content),
      both.objectStore("features").delete(featuresOf(content)),
      both.done,
    ]);
  });
  tellChanged();
}

function newOf(meant: CategoryRef, known: readonly Category[]): Category {
  if (typeof meant === "string") throw new Failed("teach_category_gone");
  return newCategory(meant.name, known);
}

/** @throws Failed where there are so many examples, or so many of one category, that there is no room for one more */
export function checkRoom({ name }: Category, all: number, ofOne: number): void {
  if (all >= MAX_EXAMPLES) throw new Failed("teach_many_examples", all + 1, MAX_EXAMPLES);
  if (ofOne >= MAX_OF_ONE) throw new Failed("teach_full_category", name, MAX_OF_ONE);
}
