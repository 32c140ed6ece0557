import { basename, dirname } from "node:path";
import type { Lesson } from "../../src/protocol/request/lesson";
import { categoriesOf, type Example } from "./readExamples";

/** The examples as a lesson has them. */
export function toLesson(examples: readonly (Example & { readonly content: string })[]): Lesson["examples"] {
  const categories = categoriesOf(examples);
  return examples.map(({ file, category, content }) => ({
    category: category === undefined ? -1 : categories.indexOf(category),
    name: `${basename(dirname(file))}/${basename(file)}`,
    content,
  }));
}
