/** Pictures that are the same to a network, though their files differ. */
import { expect, it } from "vitest";
import { twinsIn } from "../../../src/learn/validate/twinsIn";
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
  expect(await twinsIn(signal, examples)).toEqual([
    ["umbrella", "umbrella again"],
    ["clock", "clock again"],
  ]);
});

it("leaves alone the same picture in one category, and others", async () => {
  const examples = [example("clock", 0, clock), example("clock again", 0, again(clock, 0.02)), example("hat", 1, hat)];
  expect(await twinsIn(signal, examples)).toEqual([]);
});

it("takes pictures of which the network knows nothing for no pair", async () => {
  const nothing = new Float32Array(WIDTH);
  const examples = [example("a", 0, nothing), example("b", 1, nothing), example("c", 1, clock)];
  expect(await twinsIn(signal, examples)).toEqual([]);
});

it("ends when nobody wants it", async () => {
  const stopped = AbortSignal.abort(new Error("enough"));
  await expect(twinsIn(stopped, [example("a", 0, clock)])).rejects.toThrow("enough");
});
