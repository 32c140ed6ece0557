import { basename, dirname } from "node:path";
import type { Lesson } from "../../src/protocol/request/lesson";
import type { Example } from "./readExamples";

/**
 * The examples as a lesson has them.
 * @param categories also those of which no picture could be read
 */
export function toLesson(
  examples: readonly (Example & { readonly content: string })[],
  categories: readonly string[],
): Lesson["examples"] {
  return examples.map(({ file, category, content }) => ({
    category: category === undefined ? -1 : categories.indexOf(category),
    name: `${basename(dirname(file))}/${basename(file)}`,
    content,
  }));
}
