/** Going on from a head that was learnt before. */
import { describe, expect, it } from "vitest";
import { learn } from "../../../src/learn/learn";
import type { Lesson } from "../../../src/learn/prepare";
import { relearn } from "../../../src/learn/relearn";
import { scoresOf } from "../../../src/learn/scoresOf";
import { randomIntegers } from "../../make/random";

const WIDTH = 24;
const VIEWS = 2;
const { signal } = new AbortController();
const random = randomIntegers(3);
const draw = (centre: number, spread: number) =>
  Float32Array.from({ length: WIDTH }, (_, i) => (i === centre ? 1 : 0) + (spread * (random(2001) - 1000)) / 1000);

const kinds = ["a", "b", "c", "d", "e"].flatMap((kind) => new Array<string>(9).fill(kind));
const strangers = {
  kinds,
  features: Float32Array.from(kinds.flatMap((kind) => [...draw(kind.charCodeAt(0) - 87, 0.4)])),
};

const examples = ["x", "y", "z"].flatMap((name, category) =>
  Array.from({ length: 12 }, (_, i) => ({
    category,
    name: `${name}/${i}`,
    content: `${name} ${i}`,
    row: draw(category, 0.5),
  })),
);
const lessonOf = (some: typeof examples, categories = ["x", "y", "z"]): Lesson => ({
  categories,
  examples: some,
  features: Float32Array.from(some.flatMap(({ row }) => [...row, ...row])),
  width: WIDTH,
});
expect(lessonOf(examples).features).toHaveLength(examples.length * VIEWS * WIDTH);

const pictures = Array.from({ length: 90 }, (_, i) => draw(i % 5, 0.5));
const said = (head: Parameters<typeof scoresOf>[0]) =>
  pictures.map((picture) => {
    const scores = scoresOf(head, picture);
    return head.labels[scores.indexOf(Math.max(...scores))];
  });

describe("a head that learns one example more", () => {
  it("says what one says that is learnt anew", async () => {
    const before = await learn(signal, lessonOf(examples.slice(1)), strangers);
    const head = await relearn(signal, lessonOf(examples), strangers, before);
    const anew = await learn(signal, lessonOf(examples), strangers);
    expect(head.labels).toEqual(anew.head.labels);
    const same = said(head).filter((label, i) => label === said(anew.head)[i]).length;
    expect(same / pictures.length).toBeGreaterThan(0.95);
  });

  it("follows an example that is in another category now", async () => {
    const odd = { ...(examples[0] as (typeof examples)[number]), content: "odd", row: draw(20, 0.1) };
    const before = await learn(signal, lessonOf([...examples, odd]), strangers);
    const moved = { ...odd, category: 2 };
    const head = await relearn(signal, lessonOf([...examples, moved]), strangers, before);
    const lead = (of: typeof head) => {
      const scores = scoresOf(of, odd.row);
      return (scores[2] as number) - (scores[0] as number);
    };
    expect(lead(before.head)).toBeLessThan(0);
    expect(lead(head)).toBeGreaterThan(0);
  });

  it("changes with a single one more", async () => {
    const before = await learn(signal, lessonOf(examples.slice(1)), strangers);
    const { head } = before;
    const after = await relearn(signal, lessonOf(examples), strangers, before);
    expect(
      Math.max(...after.weights.map((weight, i) => Math.abs(weight - (head.weights[i] as number)))),
    ).toBeGreaterThan(0);
    const lead = (of: typeof head) => {
      const scores = scoresOf(of, (examples[0] as (typeof examples)[number]).row);
      return (scores[0] as number) - Math.max(...scores.slice(1));
    };
    expect(lead(after)).toBeGreaterThan(lead(head));
  });

  it("takes in a category that is new, and leaves one that is gone", async () => {
    const before = await learn(
      signal,
      lessonOf(
        examples.filter(({ category }) => category < 2),
        ["x", "y"],
      ),
      strangers,
    );
    const head = await relearn(signal, lessonOf(examples), strangers, before);
    expect(head.labels).toEqual(["x", "y", "z", "background"]);
    expect(said(head).filter((label) => label === "z").length).toBeGreaterThan(10);
    const fewer = lessonOf(
      examples.filter(({ category }) => category < 2),
      ["x", "y"],
    );
    expect((await relearn(signal, fewer, strangers, { ...before, head })).labels).toEqual(["x", "y", "background"]);
  });

  it("is refused what cannot be learnt", async () => {
    const before = await learn(signal, lessonOf(examples), strangers);
    await expect(relearn(signal, lessonOf(examples.slice(10)), strangers, before)).rejects.toThrow("6 pictures of “x”");
  });
});
