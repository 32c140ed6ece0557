import { describe, expect, it } from "vitest";
import { biasOfNone } from "../../../src/learn/validate/biasOfNone";
import { confidentFrom } from "../../../src/learn/validate/confidentFrom";
import { confusedIn } from "../../../src/learn/validate/confusedIn";
import { estimateOf } from "../../../src/learn/validate/interval";
import { partsOf } from "../../../src/learn/validate/partsOf";

describe("the parts of cross-validation", () => {
  const examples = Array.from({ length: 23 }, (_, i) => ({ category: i < 12 ? 0 : 1, scene: `${(i * 7) % 23}` }));
  const kinds = ["logos", "faces", "faces", "maps", "logos", "maps", "memes", "icons", "charts"];

  it("have as many examples of each category as any other, or one more", () => {
    const parts = partsOf(examples, kinds, 5);
    for (const category of [0, 1]) {
      const counts = [0, 1, 2, 3, 4].map(
        (part) => examples.filter((example, i) => example.category === category && parts[i] === part).length,
      );
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  it("have no kind of strangers in common", () => {
    const parts = [...partsOf(examples, kinds, 5)].slice(examples.length);
    for (const kind of kinds) expect(new Set(parts.filter((_, i) => kinds[i] === kind)).size).toBe(1);
  });

  it("have no scene in common", () => {
    const taken = examples.map((example, i) => ({ ...example, scene: `${i % 7}` }));
    const parts = partsOf(taken, [], 5);
    for (const category of [0, 1]) {
      for (let scene = 0; scene < 7; scene++) {
        const of = parts.filter((_, i) => taken[i]?.category === category && i % 7 === scene);
        expect(new Set(of).size).toBe(1);
      }
    }
  });

  it("do not depend on the order of the examples", () => {
    const parts = partsOf(examples, [], 5);
    const turned = partsOf(examples.toReversed(), [], 5);
    expect([...turned].reverse()).toEqual([...parts]);
  });
});

describe("an estimate", () => {
  it("lies within its bounds, which are narrower where more was seen, and within 0 and 1", () => {
    const some = estimateOf(18, 20);
    const many = estimateOf(180, 200);
    expect(some.accuracy).toBe(0.9);
    expect(some.low).toBeLessThan(many.low);
    expect(some.high).toBeGreaterThan(many.high);
    const all = estimateOf(12, 12);
    expect(all.high).toBeCloseTo(1, 9);
    expect(all.low).toBeLessThan(0.8);
    expect(estimateOf(0, 12).low).toBe(0);
  });
});

it("confusions are counted by category, most often first", () => {
  const answers = [
    { category: 0, as: 0 },
    { category: 1, as: 0 },
    { category: 0, as: 2 },
    { category: 0, as: 2 },
  ];
  expect(confusedIn(answers, ["rose", "tulip", "daisy"])).toEqual([
    { category: "rose", as: "daisy", count: 2 },
    { category: "tulip", as: "rose", count: 1 },
  ]);
});

describe("of a hundred examples", () => {
  /** Rows that lead "none of these" by 0 to 99, and strangers whose leads begin at `from`. */
  const scores = (from: number) =>
    Float64Array.from({ length: 600 }, (_, i) => {
      const row = Math.floor(i / 3);
      return [row < 100 ? row : from + row - 100, Number.NEGATIVE_INFINITY, 0][i % 3] as number;
    });

  it.each([
    ["95 or 96 stay before the strangers, where these come near", -50, 95, 96],
    ["more do where there is room", -200, 100, 100],
  ])("%s", (_, from, least, most) => {
    const bias = biasOfNone(scores(from), 100, 3);
    const kept = Array.from({ length: 100 }, (_, lead) => lead).filter((lead) => lead >= bias).length;
    expect(kept).toBeGreaterThanOrEqual(least);
    expect(kept).toBeLessThanOrEqual(most);
  });

  it("strangers stay refused where there is room", () => {
    expect(biasOfNone(scores(-200), 100, 3)).toBeGreaterThan(-102);
  });
});

describe("the probability from which on a category is named alone", () => {
  const [RIGHT, WRONG, NONE] = [0, 1, 2];
  const many = (count: number, probability: number, as: number) =>
    Array.from({ length: count }, () => ({ as, probability }));

  it.each([
    [
      "is that from which 95 of 100 were right",
      [...many(95, 0.8, RIGHT), ...many(5, 0.8, WRONG), ...many(1, 0.7, WRONG)],
      0.8,
    ],
    ["is low where all were right, within bounds", many(10, 0.5, RIGHT), 0.6],
    ["is high where none was", many(10, 0.9, WRONG), 0.95],
    [
      "does not hang on those that were taken for none",
      [...many(10, 0.7, RIGHT), ...many(10, 0.9, NONE), ...many(10, 0.6, WRONG)],
      0.7,
    ],
  ])("%s", (_, answers, expected) => {
    // One of the other category, so that there are two.
    const all = [...answers, { as: NONE, probability: 0.1 }];
    const examples = all.map((_, i) => ({ category: i < answers.length ? RIGHT : WRONG }));
    expect(confidentFrom(examples, (place) => all[place] ?? { as: NONE, probability: 1 })).toBe(expected);
  });
});
