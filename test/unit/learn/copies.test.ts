/** Copies of a picture, such as frames of one film, say no more than the picture does. */
import { expect, it } from "vitest";
import { checkExamples } from "../../../src/learn/checkExamples";
import { learn } from "../../../src/learn/learn";
import { randomIntegers } from "../../make/random";

const WIDTH = 60;
const SCENES = 6;
const COPIES = 6;
const CATEGORIES = ["shirt", "t-shirt"];
const { signal } = new AbortController();
const random = randomIntegers(4);
const noise = (size: number) => (size * (random(2001) - 1000)) / 1000;

it("the estimate is of pictures that are none, and says how few there are", async () => {
  // What the categories have in common is all there is: nobody could tell them apart.
  const scenes = Array.from({ length: CATEGORIES.length * SCENES }, () =>
    Float32Array.from({ length: WIDTH }, () => noise(1)),
  );
  const features = scenes.flatMap((scene) =>
    Array.from({ length: COPIES }, () => [...scene].map((value) => value + noise(0.1))).flat(),
  );
  const examples = scenes.flatMap((_, scene) =>
    Array.from({ length: COPIES }, (_, copy) => ({
      category: Math.floor(scene / SCENES),
      name: `${scene}`,
      content: `${copy} ${scene}`,
    })),
  );
  const lesson = { categories: CATEGORIES, examples, features: Float32Array.from(features), width: WIDTH };
  const { estimate, alike } = await learn(signal, lesson, { kinds: [], features: new Float32Array() });
  expect(estimate.low).toBeLessThan(0.5);
  expect(estimate.accuracy).toBeLessThan(0.8);
  expect(estimate.high - estimate.low).toBeGreaterThan(0.4);
  expect(alike).toEqual([0, 1].map((category) => ({ category, pictures: SCENES * COPIES, different: SCENES })));
});

it("copies of one file count once where so many pictures are needed", () => {
  const examples = Array.from({ length: 12 }, (_, i) => {
    const category = Math.floor(i / 6);
    return { category, name: `${i}`, content: category === 0 ? `${i}` : "the same" };
  });
  expect(() => checkExamples(CATEGORIES, examples)).toThrow("6 pictures of “t-shirt” are needed; there are 1");
});
