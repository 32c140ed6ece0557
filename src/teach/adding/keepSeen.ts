import type { Embedded } from "../../classifier/teach/embed";
import { addExample, readExamples } from "../../examples/examples";
import { keepFeatures } from "../../examples/features";
import type { ModelEntry } from "../../models/entry";
import type { Unreadable } from "../../protocol/answer";
import { explain } from "../../words/explain";
import { message } from "../../words/message";

/** A picture that is to be added to a category. */
export interface Wanted {
  /** The id of the category. */
  readonly category: string;
  readonly picture: File;
}

/**
 * Keeps pictures that a network has looked at as examples. One that is in another category stays there: only one of the
 * two can be meant, and which is not known.
 *
 * @returns why the others were left out, a sentence each
 * @throws Failed where there are too many; StorageFull
 */
export async function keepSeen(
  base: ModelEntry,
  some: readonly (readonly [Wanted, Embedded | Unreadable | undefined])[],
): Promise<string[]> {
  const leftOut: string[] = [];
  const { categories, examples } = await readExamples();
  const there = new Map(examples.map(({ content, category }) => [content, category]));
  for (const [{ category, picture: file }, seen] of some) {
    if (!seen || "state" in seen || !seen.picture) {
      leftOut.push(message("teach_file_unread", file.name, seen && "state" in seen ? explain(seen) : ""));
      continue;
    }
    const { content, picture, features } = seen;
    const before = there.get(content);
    if (before === undefined) {
      await addExample({ content, category, picture });
      await keepFeatures(base.sha256, [{ content, features }]);
      there.set(content, category);
    } else if (before !== category) {
      const elsewhere = categories.find(({ id }) => id === before)?.name ?? "";
      leftOut.push(message("teach_elsewhere", file.name, elsewhere));
    }
  }
  return leftOut;
}
