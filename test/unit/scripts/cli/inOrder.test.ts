import { describe, expect, it } from "vitest";
import { inOrder } from "../../../../scripts/cli/inOrder";

const { signal: never } = new AbortController();

async function* numbers(count: number) {
  for (let i = 0; i < count; i++) yield i;
}

/** A promise that a test settles. */
function open<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe("results in order", () => {
  it("come in the order of their items, each as soon as it is its turn", async () => {
    const work = [open<string>(), open<string>(), open<string>()];
    const results = inOrder(never, numbers(3), 3, (i) => work[i]?.promise as Promise<string>);
    work[1]?.resolve("b");
    work[0]?.resolve("a");
    expect([(await results.next()).value, (await results.next()).value]).toEqual(["a", "b"]);
    work[2]?.resolve("c");
    expect(await results.next()).toEqual({ value: "c", done: false });
    expect((await results.next()).done).toBe(true);
  });

  it("hold no more than so many at a time", async () => {
    let taken = 0;
    let [most, given] = [0, 0];
    const results = inOrder(never, numbers(100), 4, async (i) => {
      taken++;
      most = Math.max(most, taken - given);
      await turn();
      return i;
    });
    for await (const result of results) expect(result).toBe(given++);
    expect({ given, most }).toEqual({ given: 100, most: 4 });
  });

  it("come while the next item is waited for", async () => {
    async function* slow() {
      yield 1;
      await new Promise(() => {});
    }
    expect((await inOrder(never, slow(), 4, async (i) => i).next()).value).toBe(1);
  });

  it("that are done are given when all is ended, and no more are begun", async () => {
    const ending = new AbortController();
    const work = [open<number>(), open<number>(), open<number>()];
    const begun: number[] = [];
    const results = inOrder(ending.signal, numbers(9), 3, (i) => {
      begun.push(i);
      return work[i]?.promise as Promise<number>;
    });
    const first = results.next();
    await turn();
    work[1]?.resolve(1);
    work[2]?.reject(new Error("It was ended."));
    ending.abort();
    expect(await first).toEqual({ value: 1, done: false });
    expect((await results.next()).done).toBe(true);
    expect(begun).toEqual([0, 1, 2]);
  });

  it("that are done are given before the failure that ends all", async () => {
    const results = inOrder(never, numbers(3), 3, async (i) => {
      if (i === 0) await turn();
      if (i === 0) throw new Error("The browser has ended.");
      return i;
    });
    expect([(await results.next()).value, (await results.next()).value]).toEqual([1, 2]);
    await expect(results.next()).rejects.toThrow("The browser has ended.");
  });
});
