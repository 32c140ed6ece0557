/** Learning from features that are drawn about a centre for each category. */
import { describe, expect, it } from "vitest";
import { learn } from "../../../src/learn/learn";
import type { Lesson } from "../../../src/learn/prepare";
import { scoresOf } from "../../../src/learn/scoresOf";
import { packStrangers, unpackStrangers } from "../../../src/learn/strangers";
import { randomIntegers } from "../../make/random";

const WIDTH = 21;
const VIEWS = 2;
const { signal } = new AbortController();

/** Features about the centre of a category, or of a kind of strangers, as far from it as `spread` says. */
function drawer(seed: number) {
  const random = randomIntegers(seed);
  return (centre: number, spread: number) =>
    Array.from({ length: WIDTH }, (_, i) => (i === centre ? 1 : 0) + (spread * (random(2001) - 1000)) / 1000);
}

function lessonOf(names: readonly string[], count: number, spread = 0.6): Lesson {
  const draw = drawer(5);
  const examples = names.flatMap((name, category) =>
    Array.from({ length: count }, (_, i) => ({ category, name: `${name}/${i}`, content: `${category} ${i}` })),
  );
  const features = examples.flatMap(({ category }) =>
    Array.from({ length: VIEWS }, () => draw(category, spread)).flat(),
  );
  return { categories: names, examples, features: Float32Array.from(features), width: WIDTH };
}

const strangers = (() => {
  const draw = drawer(9);
  const kinds = ["a", "b", "c", "d", "e", "f"].flatMap((kind) => new Array<string>(8).fill(kind));
  return { kinds, features: Float32Array.from(kinds.flatMap((kind) => draw(10 + kind.charCodeAt(0) - 97, 0.3))) };
})();
const NO_STRANGERS = { kinds: [], features: new Float32Array() };

const bestOf = (scores: Float64Array) => scores.indexOf(Math.max(...scores));

describe("a head", () => {
  it("tells new pictures of its categories, and strangers from them", async () => {
    const { head, estimate, strangers: number } = await learn(signal, lessonOf(["x", "y", "z"], 20), strangers);
    expect(head.labels).toEqual(["x", "y", "z", "background"]);
    expect(number).toBe(48);
    const draw = drawer(77);
    const said = Array.from(
      { length: 300 },
      (_, i) => bestOf(scoresOf(head, Float32Array.from(draw(i % 3, 0.6)))) === i % 3,
    );
    const right = said.filter((each) => each).length / said.length;
    expect(right).toBeGreaterThan(0.85);
    expect(estimate.accuracy).toBeGreaterThan(0.85);
    const foreign = Array.from({ length: 100 }, () => bestOf(scoresOf(head, Float32Array.from(draw(12, 0.3)))));
    expect(foreign.filter((label) => label === 3).length).toBeGreaterThan(80);
  });

  it("says which examples were taken for others, the surest first", async () => {
    const lesson = lessonOf(["x", "y"], 12, 0.3);
    const wrong = lesson.examples.map((example, i) => (i === 3 ? { ...example, category: 1 } : example));
    const { mistakes, confident } = await learn(signal, { ...lesson, examples: wrong }, NO_STRANGERS);
    expect(mistakes[0]).toMatchObject({ content: "0 3", category: 1, as: 0 });
    expect(mistakes[0]?.probability).toBeGreaterThan(0.5);
    expect(confident).toBeGreaterThanOrEqual(0.6);
    expect(confident).toBeLessThanOrEqual(0.95);
  });

  it("says which examples of different categories are the same picture", async () => {
    const lesson = lessonOf(["x", "y"], 8);
    const third = lesson.features.slice(2 * VIEWS * WIDTH, 3 * VIEWS * WIDTH);
    lesson.features.set(third, 9 * VIEWS * WIDTH);
    expect((await learn(signal, lesson, strangers)).twins[0]).toEqual(["0 2", "1 1"]);
  });

  it("has no label for strangers where there are none", async () => {
    const { head } = await learn(signal, lessonOf(["x", "y"], 8), NO_STRANGERS);
    expect(head.labels).toEqual(["x", "y"]);
  });

  it("learns from the user's own strangers, too", async () => {
    const lesson = lessonOf(["x", "y", "none"], 10);
    const examples = lesson.examples.map((example) => ({
      ...example,
      category: example.category === 2 ? -1 : example.category,
    }));
    const learnt = await learn(signal, { ...lesson, categories: ["x", "y"], examples }, NO_STRANGERS);
    expect(learnt.head.labels).toEqual(["x", "y", "background"]);
    expect(learnt.strangers).toBe(10);
  });

  it("is the same for the same lesson", async () => {
    const [one, other] = [
      await learn(signal, lessonOf(["x", "y"], 9), strangers),
      await learn(signal, lessonOf(["x", "y"], 9), strangers),
    ];
    expect(one).toEqual(other);
  });

  it("counts a picture once that was given twice", async () => {
    const lesson = lessonOf(["x", "y"], 9);
    const twice = {
      ...lesson,
      examples: [...lesson.examples, ...lesson.examples],
      features: Float32Array.from([...lesson.features, ...lesson.features]),
    };
    expect(await learn(signal, twice, NO_STRANGERS)).toEqual(await learn(signal, lesson, NO_STRANGERS));
  });

  it("is learnt in steps, of which it is said how many are done", async () => {
    const shares: number[] = [];
    await learn(signal, lessonOf(["x", "y"], 9), strangers, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThanOrEqual(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBeLessThan(1);
  });

  it("is no longer learnt when nobody wants it", async () => {
    await expect(learn(AbortSignal.abort(new Error("enough")), lessonOf(["x", "y"], 9), NO_STRANGERS)).rejects.toThrow(
      "enough",
    );
  });
});

describe("what cannot be learnt", () => {
  const refused = (change: (lesson: Lesson) => Partial<Lesson>) => {
    const lesson = lessonOf(["rose", "tulip"], 6);
    return expect(learn(signal, { ...lesson, ...change(lesson) }, NO_STRANGERS)).rejects;
  };

  it.each([
    ["one category", () => ({ categories: ["rose"] }), "Two categories at least are needed; there is 1."],
    ["two of one name", () => ({ categories: ["Rose", "rose "] }), "“Rose” and “rose ” are the same name."],
    ["the name for none", () => ({ categories: ["Background", "rose"] }), "cannot be called “Background”"],
    [
      "too many categories",
      () => ({ categories: Array.from({ length: 101 }, (_, i) => `${i}`) }),
      "There are 101 categories",
    ],
    [
      "too few examples",
      (lesson) => ({ examples: lesson.examples.slice(0, 9) }),
      "6 pictures of “tulip” are needed; there are 3",
    ],
    [
      "a picture in two categories",
      (lesson) => ({
        examples: lesson.examples.map((each, i) => ({ ...each, content: i === 7 ? "0 1" : each.content })),
      }),
      "rose/1 and tulip/1 are the same picture",
    ],
    [
      "too many examples",
      (lesson) => ({ examples: new Array(5_001).fill(lesson.examples[0]) }),
      "There are 5,001 pictures",
    ],
    ["no numbers", (lesson) => ({ features: lesson.features.map(() => Number.NaN) }), "not numbers"],
  ] as [string, (lesson: Lesson) => Partial<Lesson>, string][])("%s", async (_, change, words) => {
    await refused(change).toThrow(words);
  });
});

it("strangers are packed into bytes and unpacked again, to within a step", () => {
  const packed = packStrangers(strangers);
  const { kinds, features } = unpackStrangers(JSON.parse(JSON.stringify(packed)));
  expect(kinds).toEqual(strangers.kinds);
  expect(packed.width).toBe(WIDTH);
  for (const [i, value] of features.entries())
    expect(Math.abs(value - (strangers.features[i] ?? 9))).toBeLessThanOrEqual(packed.step / 2 + 1e-6);
});
