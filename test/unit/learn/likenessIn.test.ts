/** Pictures that are the same to a network, though their files differ. */
import { describe, expect, it } from "vitest";
import { likenessIn } from "../../../src/learn/validate/likenessIn";
import { randomIntegers } from "../../make/random";

const WIDTH = 200;
const { signal } = new AbortController();
const random = randomIntegers(3);
const draw = () => Float32Array.from({ length: WIDTH }, () => Math.max(0, random(2001) - 1000) / 1000);
/** The same picture, saved again: each feature a little more or less; and as bright as `factor` says. */
const again = (features: Float32Array, noise: number, factor = 1) =>
  features.map((value) => Math.max(0, value + (noise * (random(2001) - 1000)) / 1000) * factor);

const [clock, umbrella, hat] = [draw(), draw(), draw()];
const example = (content: string, category: number, features: Float32Array) => ({ content, category, features });

it("names the same picture in two categories, the most alike first", async () => {
  const examples = [
    example("clock", 0, clock),
    example("umbrella", 1, umbrella),
    example("clock again", 1, again(clock, 0.2)),
    example("hat", 2, hat),
    example("umbrella again", 0, again(umbrella, 0.02, 3)),
  ];
  expect((await likenessIn(signal, examples)).twins).toEqual([
    ["umbrella", "umbrella again"],
    ["clock", "clock again"],
  ]);
});

it("leaves alone the same picture in one category, and others", async () => {
  const examples = [example("clock", 0, clock), example("clock again", 0, again(clock, 0.02)), example("hat", 1, hat)];
  expect((await likenessIn(signal, examples)).twins).toEqual([]);
});

it("names the thousand pairs that are most alike, of however many", async () => {
  const copies = Array.from({ length: 140 }, (_, i) => example(`${i}`, i % 2, again(clock, i < 4 ? 0.001 : 0.2)));
  const { twins } = await likenessIn(signal, copies);
  expect(twins).toHaveLength(1_000);
  const first = twins.slice(0, 4).map((pair) => pair.toSorted().join());
  expect(first.sort()).toEqual(["0,1", "0,3", "1,2", "2,3"]);
});

it("takes pictures of which the network knows nothing for no pair", async () => {
  const nothing = new Float32Array(WIDTH);
  const examples = [example("a", 0, nothing), example("b", 1, nothing), example("c", 1, clock)];
  expect((await likenessIn(signal, examples)).twins).toEqual([]);
});

it("ends when nobody wants it", async () => {
  const stopped = AbortSignal.abort(new Error("enough"));
  await expect(likenessIn(stopped, [example("a", 0, clock)])).rejects.toThrow("enough");
});

describe("pictures of one category that are the same", () => {
  /** Three pictures of each of some scenes, in one category. */
  const takes = (category: number, ...scenes: Float32Array[]) =>
    scenes.flatMap((features, scene) =>
      ["a", "b", "c"].map((take) => example(`${category} ${take}${scene}`, category, again(features, 0.2))),
    );

  it("are of one scene, which is called like its first", async () => {
    const { scenes, alike } = await likenessIn(signal, [
      ...takes(0, clock, umbrella, hat),
      ...takes(1, draw(), draw(), draw()),
    ]);
    expect(scenes.slice(0, 9)).toEqual(["0 a0", "0 a0", "0 a0", "0 a1", "0 a1", "0 a1", "0 a2", "0 a2", "0 a2"]);
    expect(alike).toEqual([0, 1].map((category) => ({ category, pictures: 9, different: 3 })));
  });

  it("are of as many as there are pictures where the category has hardly another, which is said", async () => {
    const { scenes, alike } = await likenessIn(signal, [
      ...takes(0, clock, umbrella),
      ...[draw(), draw()].map((f, i) => example(`${i}`, 1, f)),
    ]);
    expect(new Set(scenes).size).toBe(8);
    expect(alike).toEqual([{ category: 0, pictures: 6, different: 2 }]);
  });

  it("are found through each other", async () => {
    const steps = [0, 0.3, 0.6, 0.9, 1.2].map((share) => clock.map((value, i) => value + share * (umbrella[i] ?? 0)));
    const chain = steps.map((features, i) => example(`${i}`, 0, features));
    const others = [draw(), draw(), draw()].map((features, i) => example(`other ${i}`, 0, features));
    const { scenes } = await likenessIn(signal, [...chain, ...others]);
    expect(new Set(scenes.slice(0, 5))).toEqual(new Set(["0"]));
    expect(new Set(scenes).size).toBe(4);
  });
});
