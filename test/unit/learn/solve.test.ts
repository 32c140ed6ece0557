/** The mathematics of a head: the minimum, the cost and its slope, and shorter rows that cost the same. */
import { describe, expect, it } from "vitest";
import { coordinates } from "../../../src/learn/solve/coordinates";
import { fitHead } from "../../../src/learn/solve/fitHead";
import { minimise } from "../../../src/learn/solve/minimise";
import { Scale } from "../../../src/learn/solve/scale";
import { softmaxLoss } from "../../../src/learn/solve/softmaxLoss";
import { randomIntegers } from "../../make/random";

const WIDTH = 7;
const LABELS = 3;
const { signal } = new AbortController();
const random = randomIntegers(11);
const numbers = (count: number) => Float32Array.from({ length: count }, () => random(2001) / 1000 - 1);

function rows(count: number) {
  return {
    width: WIDTH,
    features: numbers(count * WIDTH),
    classes: Int32Array.from({ length: count }, (_, i) => i % LABELS),
    counts: Float64Array.from({ length: count }, (_, i) => (i === 2 ? 0 : 1 + (i % 2))),
  };
}

describe("the minimum", () => {
  it("of a long valley is found", async () => {
    const point = Float64Array.of(5, -3, 8);
    const steepness = [1, 100, 10_000];
    await minimise(
      signal,
      (x, gradient) => {
        gradient.set(x.map((value, i) => (steepness[i] as number) * (value - 1)));
        return x.reduce((sum, value, i) => sum + ((steepness[i] as number) / 2) * (value - 1) ** 2, 0);
      },
      point,
      1e-9,
      100,
    );
    for (const value of point) expect(value).toBeCloseTo(1, 5);
  });
});

/** A valley so long, and so slow to look at, that going down takes seconds. */
function longWay(looks: { number: number }) {
  const point = new Float64Array(20).fill(5);
  const steepness = (i: number) => 4 ** i;
  const cost = (x: Float64Array, gradient: Float64Array) => {
    looks.number++;
    const end = performance.now() + 15;
    while (performance.now() < end);
    gradient.set(x.map((value, i) => steepness(i) * (value - 1)));
    return x.reduce((sum, value, i) => sum + (steepness(i) / 2) * (value - 1) ** 2, 0);
  };
  return { point, cost };
}

describe("a long way down", () => {
  it("leaves the thread to others, such as whoever asks a worker whether it is alive", async () => {
    const { point, cost } = longWay({ number: 0 });
    const reported: number[] = [];
    let beats = 0;
    const beat = setInterval(() => beats++, 1);
    // 0.6 s and more in all.
    await minimise(signal, cost, point, 1e-12, 40, { report: (steps) => reported.push(steps) });
    clearInterval(beat);
    expect(beats).toBeGreaterThan(1);
    expect(reported.length).toBeGreaterThan(1);
    expect(reported).toEqual([...reported].sort((a, b) => a - b));
  });

  it("ends once nobody wants it", async () => {
    const looks = { number: 0 };
    const { point, cost } = longWay(looks);
    const ended = new AbortController();
    setTimeout(() => ended.abort(new Error("enough")), 20);
    await expect(minimise(ended.signal, cost, point, 1e-12, 40)).rejects.toThrow("enough");
    expect(looks.number).toBeLessThan(30);
  });
});

describe("the cost of a head", () => {
  it("has the slope that it says it has", () => {
    const cost = softmaxLoss(rows(6), LABELS, 0.1);
    const point = Float64Array.from(numbers(LABELS * (WIDTH + 1)));
    const gradient = new Float64Array(point.length);
    cost(point, gradient);
    for (let i = 0; i < point.length; i++) {
      const [before, after] = [-1e-5, 1e-5].map((step) => {
        const moved = point.slice();
        moved[i] = (moved[i] as number) + step;
        return cost(moved, new Float64Array(point.length));
      }) as [number, number];
      expect(gradient[i]).toBeCloseTo((after - before) / 2e-5, 6);
    }
  });

  it("does not depend on rows that do not count", () => {
    const some = rows(6);
    const other = { ...some, features: some.features.slice() };
    other.features.fill(9, 2 * WIDTH, 3 * WIDTH);
    const point = Float64Array.from(numbers(LABELS * (WIDTH + 1)));
    const costOf = (each: typeof some) => softmaxLoss(each, LABELS, 0.1)(point, new Float64Array(point.length));
    expect(costOf(other)).toBe(costOf(some));
  });
});

it("coordinates are fewer numbers whose products are those of the features", async () => {
  const features = numbers(4 * WIDTH);
  const short = await coordinates(signal, features, WIDTH, 4);
  const product = (all: Float32Array, width: number, a: number, b: number) =>
    Array.from({ length: width }, (_, i) => (all[a * width + i] ?? 0) * (all[b * width + i] ?? 0)).reduce(
      (x, y) => x + y,
    );
  for (const a of [0, 1, 2, 3]) {
    for (const b of [0, 1, 2, 3]) expect(product(short, 4, a, b)).toBeCloseTo(product(features, WIDTH, a, b), 5);
  }
});

it("rows that are the same twice have coordinates, too", async () => {
  const row = numbers(WIDTH);
  const rows = Float32Array.from([...row, ...row, ...numbers(WIDTH)]);
  expect((await coordinates(signal, rows, WIDTH, 3)).every(Number.isFinite)).toBe(true);
});

it("a head says the same of scaled features as of the features themselves", async () => {
  const all = Array.from({ length: 9 }, () => numbers(WIDTH).map((value) => 40 + 3 * value));
  const scale = new Scale(all, WIDTH);
  const features = scale.apply(all);
  const mean = features.reduce((sum, value) => sum + value, 0) / features.length;
  expect(mean).toBeCloseTo(0, 5);
  const classes = Int32Array.from(all, (_, i) => i % LABELS);
  const point = await fitHead(signal, { width: WIDTH, features, classes }, LABELS, 1e-3, () => true);
  const head = scale.undo(point, ["a", "b", "c"]);
  for (const [i, row] of all.entries()) {
    for (let label = 0; label < LABELS; label++) {
      const scaled = point[LABELS * WIDTH + label] as number;
      const sum = (from: ArrayLike<number>, at: number, by: ArrayLike<number>, place: number) =>
        Array.from({ length: WIDTH }, (_, j) => (from[at + j] ?? 0) * (by[place + j] ?? 0)).reduce((x, y) => x + y);
      const wanted = scaled + sum(point, label * WIDTH, features, i * WIDTH);
      expect((head.bias[label] ?? 0) + sum(head.weights, label * WIDTH, row, 0)).toBeCloseTo(wanted, 3);
    }
  }
});
