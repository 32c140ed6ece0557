/** Whether more examples help, told from fewer of them. */
import { describe, expect, it } from "vitest";
import { learn } from "../../../src/learn/learn";
import { randomIntegers } from "../../make/random";

const WIDTH = 40;
const { signal } = new AbortController();
const NO_STRANGERS = { kinds: [], features: new Float32Array() };

/** What is learnt from as many examples of each of three categories, whose features are as far from their centre as `spread`. */
async function curveOf(count: number, spread: number) {
  const random = randomIntegers(11);
  const draw = (centre: number) =>
    Array.from({ length: WIDTH }, (_, i) => (i === centre ? 1 : 0) + (spread * (random(2001) - 1000)) / 1000);
  const categories = ["x", "y", "z"];
  const examples = categories.flatMap((name, category) =>
    Array.from({ length: count }, (_, i) => ({ category, name: `${name}/${i}`, content: `${(i * 37) % 101} ${name}` })),
  );
  const features = Float32Array.from(examples.flatMap(({ category }) => draw(category)));
  const { curve, estimate } = await learn(signal, { categories, examples, features, width: WIDTH }, NO_STRANGERS);
  return { ...curve, estimate };
}

describe("a learning curve", () => {
  it("has a quarter, half, three quarters and all of the examples, the last as the estimate says", async () => {
    const { points, estimate } = await curveOf(40, 0.8);
    expect(points.map(({ count }) => count)).toEqual([24, 48, 72, 96]);
    expect(points.at(-1)?.accuracy).toBe(estimate.accuracy);
  });

  it("rises where there are too few examples for what they differ by", async () => {
    const { points, more } = await curveOf(40, 1.1);
    expect(more).toBe("helps");
    expect(points.at(-1)?.accuracy).toBeGreaterThan(points[0]?.accuracy ?? 1);
  });

  it("says that more will hardly help where nearly all are right, and where nothing is to be learnt", async () => {
    expect((await curveOf(40, 0.3)).more).toBe("hardly");
    expect((await curveOf(40, 60)).more).toBe("hardly");
  });

  it("says that it is unclear where there are few", async () => {
    expect((await curveOf(8, 0.9)).more).toBe("unclear");
  });
});
