import { swallow } from "../../debug";
import { categoryNamed } from "../../examples/categories";
import type { Category } from "../../examples/taught";
import { askBackground } from "../../protocol/askBackground";
import { readSettings } from "../../settings/store";
import { classifier } from "../engine/classifier";

/** Deadline in ms for the network to look at pictures: a worker is started for them. */
const COLLECT_MS = 2 * 60_000;

/**
 * Keeps a picture as an example of a category.
 * @param picture as much of it as is learnt from, as a `data:` address
 * @throws Failed where it cannot be read, or there is no room for it; StorageFull
 */
export async function collect(signal: AbortSignal, category: string, picture: string): Promise<void> {
  const { model, engine } = await readSettings();
  await classifier.call((remote) => remote.collect(signal, { category, picture, model, engine }), COLLECT_MS);
}

/** The category of this name, which is made where there is none; the menu of pictures has it, too. */
export async function categoryToTeach(name: string): Promise<Category> {
  const category = await categoryNamed(name);
  askBackground("renewTeachMenu").catch(swallow("the menu of categories"));
  return category;
}
