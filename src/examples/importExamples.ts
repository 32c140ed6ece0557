import { namedSo, newCategory } from "./categories";
import { tellChanged } from "./changed";
import { checkRoom } from "./examples";
import { inTransaction } from "./inTransaction";

/** Deadline in ms: there may be thousands of pictures, and 256 MB in all. */
const MAX_WAIT_MS = 120_000;

/** Categories with their examples, and what networks know of these. */
export interface Imported {
  readonly categories: readonly {
    readonly name: string;
    readonly examples: readonly { readonly content: string; readonly picture: ArrayBuffer }[];
  }[];
  readonly features: readonly {
    readonly network: string;
    readonly seen: readonly { readonly content: string; readonly features: Float32Array }[];
  }[];
}

/**
 * Adds categories with their examples to what is here, all or nothing. A picture that is here already stays where it is, with
 * what networks know of it: that comes from the picture itself, and the file's may come from anything.
 *
 * @returns the number of pictures that were added
 * @throws Failed where there are too many, or a name will not do; StorageFull
 */
export async function importExamples({ categories, features }: Imported): Promise<number> {
  const added = await inTransaction(
    ["categories", "examples", "features"],
    async (all) => {
      const [places, pictures] = [all.objectStore("categories"), all.objectStore("examples")];
      const named = await places.getAll();
      const here = new Set(await pictures.getAllKeys());
      const before = here.size;
      for (const { name, examples } of categories) {
        let category = namedSo(name, named);
        if (!category) {
          category = newCategory(name, named);
          named.push(category);
          await places.add(category);
        }
        let count = await pictures.index("category").count(category.id);
        for (const { content, picture } of examples) {
          if (here.has(content)) continue;
          checkRoom(category, here.size, count++);
          here.add(content);
          await pictures.add({ content, category: category.id, picture, added: Date.now() });
        }
      }
      const store = all.objectStore("features");
      const known = new Set((await store.getAllKeys()).map(String));
      for (const { network, seen } of features) {
        for (const { content, features: values } of seen) {
          const key = String([content, network]);
          if (!here.has(content) || known.has(key)) continue;
          known.add(key);
          await store.put(values.slice().buffer, [content, network]);
        }
      }
      return here.size - before;
    },
    MAX_WAIT_MS,
  );
  tellChanged();
  return added;
}
