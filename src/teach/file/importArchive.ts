import { categoryNamed } from "../../examples/categories";
import { addExamples, readExamples } from "../../examples/examples";
import { keepFeatures } from "../../examples/features";
import { readArchive } from "./readArchive";

/**
 * Adds what a file holds to what is here. A picture that is here already stays where it is.
 *
 * @returns the number of pictures that were added
 * @throws Failed where the file is none of ours, or there is no room; StorageFull
 */
export async function importArchive(file: File): Promise<number> {
  const { categories, features } = await readArchive(file);
  const here = new Set((await readExamples()).examples.map(({ content }) => content));
  let added = 0;
  for (const { name, examples } of categories) {
    const { id } = await categoryNamed(name);
    const others = examples.filter(({ content }) => !here.has(content));
    await addExamples(others.map((example) => ({ ...example, category: id })));
    added += others.length;
  }
  for (const { network, seen } of features) await keepFeatures(network, seen);
  return added;
}
