import type { Example } from "../../learn/checkExamples";
import type { Lesson } from "../../protocol/request/lesson";
import { NONE_ID, noneOfThese } from "../noneOfThese";
import type { Examples } from "../taught";

/** The categories and examples as a lesson has them; the examples by their content, so that the same give the same head. */
export function toLesson({ categories, examples }: Examples): Pick<Lesson, "categories"> & { examples: Example[] } {
  const places = new Map(categories.map(({ id, name }, place) => [id, { place, name }]));
  places.set(NONE_ID, { place: -1, name: noneOfThese().name });
  return {
    categories: categories.map(({ name }) => name),
    examples: examples
      .toSorted((a, b) => (a.content < b.content ? -1 : 1))
      .flatMap(({ content, category }, i) => {
        const its = places.get(category);
        return its ? [{ category: its.place, name: `${its.name} ${i + 1}`, content }] : [];
      }),
  };
}
