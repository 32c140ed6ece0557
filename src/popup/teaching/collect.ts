import { listCategories, namedSo, newCategory } from "../../examples/categories";
import type { CategoryRef } from "../../examples/taught";
import { readSettings } from "../../settings/store";
import { classifier } from "../engine/classifier";

/** Deadline in ms for the network to look at pictures: a worker is started for them. */
const COLLECT_MS = 2 * 60_000;

/**
 * Keeps a picture as an example of a category.
 * @param picture as much of it as is learnt from, as a `data:` address
 * @throws Failed where it cannot be read, or there is no room for it; StorageFull
 */
export async function collect(signal: AbortSignal, category: CategoryRef, picture: string): Promise<void> {
  const { model, engine } = await readSettings();
  await classifier.call((remote) => remote.collect(signal, { category, picture, model, engine }), COLLECT_MS);
}

/**
 * What a category of this name is called. Where there is none, its first picture makes it; what will not do is said before
 * that picture is looked at.
 *
 * @throws Failed where there are too many, or the name will not do
 */
export async function categoryToTeach(wanted: string): Promise<{ readonly name: string }> {
  const all = await listCategories();
  const { name } = namedSo(wanted, all) ?? newCategory(wanted, all);
  return { name };
}
