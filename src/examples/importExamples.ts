import { namedSo, newCategory } from "./categories";
import { tellChanged } from "./changed";
import { checkRoom } from "./examples";
import { inTransaction } from "./inTransaction";
import { NONE_ID, noneOfThese } from "./noneOfThese";

/** Deadline in ms: there may be thousands of pictures, and 256 MB in all. */
const MAX_WAIT_MS = 120_000;

/** Categories with their examples, and what networks know of these. */
export interface Imported {
  readonly categories: readonly {
    /** Undefined for the pictures that show none of the categories. */
    readonly name: string | undefined;
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
 * @returns the number of pictures that were added, and of those that stay in another category than the file has them in
 * @throws Failed where there are too many, or a name will not do; StorageFull
 */
export async function importExamples({
  categories,
  features,
}: Imported): Promise<{ added: number; elsewhere: number }> {
  const counts = await inTransaction(
    ["categories", "examples", "features"],
    async (all) => {
      const [places, pictures] = [all.objectStore("categories"), all.objectStore("examples")];
      const named = await places.getAll();
      /** The contents of pictures, with the ids of their categories. */
      const here = new Map<string, string>();
      for (const id of [...named.map((one) => one.id), NONE_ID]) {
        for (const content of await pictures.index("category").getAllKeys(id)) here.set(content, id);
      }
      const placeFor = async (name: string | undefined) => {
        if (name === undefined) return noneOfThese();
        const there = namedSo(name, named);
        if (there) return there;
        const made = newCategory(name, named);
        named.push(made);
        await places.add(made);
        return made;
      };
      const before = here.size;
      let elsewhere = 0;
      for (const { name, examples } of categories) {
        const category = await placeFor(name);
        let count = await pictures.index("category").count(category.id);
        for (const { content, picture } of examples) {
          const place = here.get(content);
          if (place !== undefined && place !== category.id) elsewhere++;
          if (place !== undefined) continue;
          checkRoom(category, here.size, count++);
          here.set(content, category.id);
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
      return { added: here.size - before, elsewhere };
    },
    MAX_WAIT_MS,
  );
  tellChanged();
  return counts;
}
