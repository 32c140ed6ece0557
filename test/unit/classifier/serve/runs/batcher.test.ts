import { getEventListeners } from "node:events";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Batcher } from "../../../../../src/classifier/serve/runs/batcher";

const { signal } = new AbortController();
/** A picture of one pixel, whose answer is its value. */
const picture = (value: number) => Uint8Array.of(value, value, value);

/** A copy of a model whose runs the test ends. */
function copy() {
  const runs: { readonly count: number; end(): void; fail(): void }[] = [];
  const run = (pixels: Uint8Array<ArrayBuffer>, count: number) =>
    new Promise<Float32Array>((resolve, reject) => {
      const answers = Float32Array.from({ length: count }, (_, i) => pixels[i * 3] ?? -1);
      runs.push({ count, end: () => resolve(answers), fail: () => reject(new Error("broken")) });
    });
  return { runs, run };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("pictures that wait for a model", () => {
  it("run one by one where too few wait for a batch, and together where enough do", async () => {
    const { runs, run } = copy();
    const batcher = new Batcher(3, 2);
    batcher.runOn(run);
    const answers = Promise.all([1, 2, 3, 4, 5, 6].map((value) => batcher.enqueue(signal, picture(value))));
    for (let i = 0; i < 4; i++) {
      await settled();
      runs[i]?.end();
    }
    expect((await answers).map(([value]) => value)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(runs.map(({ count }) => count)).toEqual([1, 3, 1, 1]);
  });

  it("wait for no batch but for one of them where a copy begins, however many there are", async () => {
    const { runs, run } = copy();
    const batcher = new Batcher(3, 2);
    for (const value of [1, 2, 3, 4, 5]) void batcher.enqueue(signal, picture(value));
    batcher.runOn(run);
    runs[0]?.end();
    await settled();
    expect(runs.map(({ count }) => count)).toEqual([1, 3]);
  });

  it("run at once on a copy that has had nothing to do for a while", async () => {
    const { runs, run } = copy();
    const batcher = new Batcher(4, 2);
    batcher.runOn(run);
    for (const value of [1, 2]) {
      const answer = batcher.enqueue(signal, picture(value));
      await settled();
      runs[value - 1]?.end();
      expect(await answer).toEqual(Float32Array.of(value));
      await settled();
    }
  });

  it("leave nothing on the signal that outlives them", async () => {
    const { runs, run } = copy();
    const batcher = new Batcher(4, 2);
    batcher.runOn(run);
    const lasting = new AbortController();
    const answer = batcher.enqueue(lasting.signal, picture(1));
    expect(getEventListeners(lasting.signal, "abort")).toHaveLength(1);
    runs[0]?.end();
    await answer;
    await settled();
    expect(getEventListeners(lasting.signal, "abort")).toEqual([]);
  });

  it("run on every free copy, and on a copy that is added later", async () => {
    const [first, second] = [copy(), copy()];
    const batcher = new Batcher(4, 2);
    batcher.runOn(first.run);
    const answers = Promise.all([1, 2].map((value) => batcher.enqueue(signal, picture(value))));
    await settled();
    expect([first.runs.length, second.runs.length, batcher.behind]).toEqual([1, 0, true]);
    batcher.runOn(second.run);
    await settled();
    expect([first.runs.length, second.runs.length, batcher.behind]).toEqual([1, 1, false]);
    second.runs[0]?.end();
    first.runs[0]?.end();
    expect((await answers).map(([value]) => value)).toEqual([1, 2]);
  });

  it("leave a copy free while a processor is left to others, and no longer", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    onTestFinished(() => void vi.useRealTimers());
    const [first, second] = [copy(), copy()];
    const batcher = new Batcher(4, 1);
    batcher.runOn(first.run);
    batcher.runOn(second.run);
    const runs = () => first.runs.length + second.runs.length;
    const end = async () => {
      for (const run of [...first.runs, ...second.runs]) run.end();
      await settled();
    };
    batcher.yieldCpu(performance.now() + 10);
    const meanwhile = [1, 2].map((value) => batcher.enqueue(signal, picture(value)));
    await settled();
    expect([runs(), batcher.behind]).toEqual([1, false]);
    await end();
    expect(runs()).toBe(2);
    vi.advanceTimersByTime(10);
    const afterwards = batcher.enqueue(signal, picture(3));
    await settled();
    expect(runs()).toBe(3);
    await end();
    expect((await Promise.all([...meanwhile, afterwards])).map(([value]) => value)).toEqual([1, 2, 3]);
  });

  it("have their other squares run when no picture waits, one by one, so that none waits for long", async () => {
    const { runs, run } = copy();
    const batcher = new Batcher(3, 2);
    batcher.runOn(run);
    const order: number[] = [];
    const ask = (value: number, purpose: "middle" | "end" | "secondLook") =>
      batcher.enqueue(signal, picture(value), purpose).then(() => order.push(value));
    const asked = [
      ask(1, "middle"),
      ...[ask(11, "end"), ask(12, "secondLook"), ask(13, "end"), ask(14, "end")],
      ask(2, "middle"),
    ];
    const end = async (i: number) => {
      await settled();
      runs[i]?.end();
    };
    await end(0);
    await end(1);
    await settled();
    expect([order, batcher.behind]).toEqual([[1, 2], false]);
    // While another square runs, a picture comes: it is next.
    asked.push(ask(3, "middle"));
    for (let i = 2; i < 7; i++) await end(i);
    await Promise.all(asked);
    expect(order).toEqual([1, 2, 11, 3, 12, 13, 14]);
    expect(runs.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(batcher.counts).toEqual({ middle: 3, end: 3, secondLook: 1 });
  });

  it("are not run once their requests are aborted", async () => {
    const { runs, run } = copy();
    const batcher = new Batcher(4, 2);
    batcher.runOn(run);
    const interest = new AbortController();
    void batcher.enqueue(signal, picture(1));
    const second = batcher.enqueue(interest.signal, picture(2));
    const other = batcher.enqueue(interest.signal, picture(2), "end");
    interest.abort(new Error("gone"));
    await expect(second).rejects.toThrow("gone");
    await expect(other).rejects.toThrow("gone");
    runs[0]?.end();
    await settled();
    expect(runs).toHaveLength(1);
    await expect(batcher.enqueue(interest.signal, picture(3))).rejects.toThrow("gone");
  });

  it("fail with their run; the next ones run", async () => {
    const { runs, run } = copy();
    const batcher = new Batcher(1, 2);
    batcher.runOn(run);
    const [first, second] = [batcher.enqueue(signal, picture(1)), batcher.enqueue(signal, picture(2))];
    runs[0]?.fail();
    await expect(first).rejects.toThrow("broken");
    await settled();
    runs[1]?.end();
    expect(await second).toEqual(Float32Array.of(2));
  });
});
