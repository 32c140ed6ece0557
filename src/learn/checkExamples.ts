import { Failed } from "../words/failed";
import { comparableName } from "./comparableName";
import { MAX_CATEGORIES, MAX_EXAMPLES } from "./limits";

/** Label of the class for pictures that show none of the categories, as in models trained on ImageNet. */
export const NONE = "background";
/** Minimum number of different examples of a category: with fewer, nothing can be said of how good a head is. */
export const MIN_EXAMPLES = 6;

/** An example, by what is said of it. */
export interface Example {
  /** Its place among the categories; -1 for a picture that shows none of them. */
  readonly category: number;
  /** What it is called where something is wrong with it. */
  readonly name: string;
  /** SHA-256 of the picture's bytes. */
  readonly content: string;
}

/** @throws Failed saying what is wrong with the categories, or missing */
export function checkExamples(categories: readonly string[], examples: readonly Example[]): void {
  if (categories.length < 2) throw new Failed("teach_few_categories", categories.length);
  if (categories.length > MAX_CATEGORIES) {
    throw new Failed("teach_many_categories", categories.length, MAX_CATEGORIES);
  }
  if (examples.length > MAX_EXAMPLES) throw new Failed("teach_many_examples", examples.length, MAX_EXAMPLES);
  checkNames(categories);
  for (const [index, name] of categories.entries()) {
    // Copies of one file say no more than it does.
    const count = new Set(examples.flatMap((one) => (one.category === index ? one.content : []))).size;
    if (count < MIN_EXAMPLES) throw new Failed("teach_few_examples", MIN_EXAMPLES, name, count);
  }
  const seen = new Map<string, Example>();
  for (const example of examples) {
    const before = seen.get(example.content);
    if (before && before.category !== example.category) throw new Failed("teach_in_two", before.name, example.name);
    seen.set(example.content, example);
  }
}

/** @throws Failed naming two that are the same, or one that means something else */
export function checkNames(categories: readonly string[]): void {
  const names = new Map<string, string>();
  for (const name of categories) {
    const plain = comparableName(name);
    if (plain === NONE) throw new Failed("teach_taken_name", name);
    const before = names.get(plain);
    if (before !== undefined) throw new Failed("teach_same_name", before, name);
    names.set(plain, name);
  }
}
