import type { Embedded } from "../../classifier/teach/embed";
import { addExample, readExamples } from "../../examples/examples";
import { keepFeatures } from "../../examples/features";
import { findCategory } from "../../examples/findCategory";
import type { Category, CategoryRef } from "../../examples/taught";
import type { ModelEntry } from "../../models/entry";
import type { Unreadable } from "../../protocol/answer";
import { explain } from "../../words/explain";
import type { MessageKey } from "../../words/keys";
import { message, say } from "../../words/message";
import { carriedBy } from "../../words/reason";

/** Why a category gets no more pictures, while others do. */
const OF_ONE: readonly MessageKey[] = ["teach_full_category", "teach_category_gone", "teach_many_categories"];

/** A picture that is to be added to a category. */
export interface Wanted {
  readonly category: CategoryRef;
  readonly picture: File;
}

/**
 * Keeps pictures that a network has looked at as examples. One that is in another category stays there: only one of the
 * two can be meant, and which is not known.
 *
 * @param refused the categories that get no more, whose pictures are passed over: to be handed on, empty at first
 * @returns why the others were left out, a sentence each
 * @throws Failed where there are too many in all; StorageFull
 */
export async function keepSeen(
  base: ModelEntry,
  some: readonly (readonly [Wanted, Embedded | Unreadable | undefined])[],
  refused: Set<CategoryRef>,
): Promise<string[]> {
  const leftOut: string[] = [];
  const { categories, examples } = await readExamples();
  const there = new Map<string, CategoryRef>(examples.map(({ content, category }) => [content, category]));
  for (const [{ category, picture: file }, seen] of some) {
    if (refused.has(category)) continue;
    if (!seen || "state" in seen || !seen.picture) {
      leftOut.push(message("teach_file_unread", file.name, seen && "state" in seen ? explain(seen) : ""));
      continue;
    }
    const { content, picture, features } = seen;
    const before = there.get(content);
    // One that is made meanwhile is known by what it was wanted as.
    const own = findCategory(category, categories)?.id ?? category;
    if (before !== undefined) {
      if (before !== own) leftOut.push(message("teach_elsewhere", file.name, nameOf(before, categories)));
      continue;
    }
    try {
      await addExample({ content, category, picture });
    } catch (error) {
      const why = carriedBy(error);
      if (!why || !OF_ONE.includes(why.key)) throw error;
      refused.add(category);
      leftOut.push(say(why));
      continue;
    }
    await keepFeatures(base.sha256, [{ content, features }]);
    there.set(content, own);
  }
  return leftOut;
}

function nameOf(meant: CategoryRef, known: readonly Category[]): string {
  return findCategory(meant, known)?.name ?? (typeof meant === "string" ? "" : meant.name);
}
