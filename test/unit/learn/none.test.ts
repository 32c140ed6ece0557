/** What the user says is none of the categories: learnt beside strangers, or from so many on alone. */
import { expect, it } from "vitest";
import { learn } from "../../../src/learn/learn";
import type { Lesson } from "../../../src/learn/prepare";
import { scoresOf } from "../../../src/learn/scoresOf";
import { randomIntegers } from "../../make/random";

const WIDTH = 8;
const { signal } = new AbortController();
const NO_STRANGERS = { kinds: [], features: new Float32Array() };

/** Features about some of the axes. */
function drawer(seed: number) {
  const random = randomIntegers(seed);
  return (...axes: number[]) =>
    Array.from({ length: WIDTH }, (_, i) => (axes.includes(i) ? 1 : 0) + (0.3 * (random(2001) - 1000)) / 1000);
}

/** Two categories of ten, on an axis each, and pictures that are close to the first. */
function lessonWith(none: number): Lesson {
  const draw = drawer(3);
  const rows = [
    ...Array.from({ length: 20 }, (_, i) => ({ category: i % 2, features: draw(i % 2) })),
    ...Array.from({ length: none }, () => ({ category: -1, features: draw(0, 4) })),
  ];
  return {
    categories: ["x", "y"],
    examples: rows.map(({ category }, i) => ({ category, name: `${i}`, content: `${i}` })),
    features: Float32Array.from(rows.flatMap(({ features }) => features)),
    width: WIDTH,
  };
}

/** Strangers that are far from both. */
const far = (() => {
  const draw = drawer(4);
  const kinds = ["a", "b", "c", "d"].flatMap((kind) => new Array<string>(8).fill(kind));
  return { kinds, features: Float32Array.from(kinds.flatMap((_, i) => draw(5 + (i % 3)))) };
})();

/** The share of new pictures close to the first category that are taken for a category. */
async function shareTaken(lesson: Lesson, strangers: typeof far): Promise<number> {
  const { head } = await learn(signal, lesson, strangers);
  const draw = drawer(7);
  const taken = Array.from({ length: 100 }, () => scoresOf(head, Float32Array.from(draw(0, 4)))).filter(
    (scores) => Math.max(...scores) !== scores[2],
  );
  return taken.length / 100;
}

it("pictures like those are refused that were taken for a category before", async () => {
  const [before, after] = [await shareTaken(lessonWith(0), far), await shareTaken(lessonWith(6), far)];
  expect(before).toBeGreaterThan(0.8);
  expect(after).toBeLessThan(0.3);
});

it("without strangers, fewer than six say nothing", async () => {
  expect((await learn(signal, lessonWith(5), NO_STRANGERS)).head.labels).toEqual(["x", "y"]);
  expect((await learn(signal, lessonWith(6), NO_STRANGERS)).head.labels).toEqual(["x", "y", "background"]);
  expect(await shareTaken(lessonWith(6), NO_STRANGERS)).toBeLessThan(0.3);
});
