import { expect, it, vi } from "vitest";
import { Unsettled } from "../../../../src/classifier/pipeline/unsettled";
import type { Verdict } from "../../../../src/protocol/answer";

const { signal } = new AbortController();
const said = (model: string) => ({ model }) as Verdict;
const idle = () => new Unsettled(() => false);
const nameOf = ({ unsettled = "" }: Verdict) => unsettled;

it("gives each last word to all who have its name, once it is said", async () => {
  const unsettled = idle();
  let say: (verdict: Verdict) => void = () => {};
  const slow = nameOf(unsettled.add("slow", said("first"), () => new Promise((resolve) => (say = resolve))));
  const quick = nameOf(unsettled.add("quick", said("first"), async () => said("quick")));
  const waited = [unsettled.word(signal, slow), unsettled.word(signal, slow)];
  expect(await unsettled.word(signal, quick)).toEqual(said("quick"));
  say(said("slow"));
  expect(await Promise.all(waited)).toEqual([said("slow"), said("slow")]);
  expect(await unsettled.word(signal, "slow")).toBeUndefined();
});

it("looks again when no picture waits for its first word, two pictures at a time", async () => {
  vi.useFakeTimers();
  let busy = true;
  const unsettled = new Unsettled(() => busy);
  const ends: (() => void)[] = [];
  for (const i of [1, 2, 3]) {
    unsettled.add(`${i}`, said("first"), () => new Promise((resolve) => ends.push(() => resolve(said(`${i}`)))));
  }
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ends).toHaveLength(0);
  busy = false;
  await vi.advanceTimersByTimeAsync(50);
  expect(ends).toHaveLength(2);
  busy = true;
  for (const end of ends) end();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ends).toHaveLength(2);
  busy = false;
  await vi.advanceTimersByTimeAsync(50);
  expect(ends).toHaveLength(3);
  vi.useRealTimers();
});

it("knows what was said at first sight until the last word", async () => {
  const unsettled = idle();
  const first = unsettled.add("question", said("first"), async () => said("last"));
  expect(unsettled.said("question")).toBe(first);
  expect(unsettled.said("another")).toBeUndefined();
  await unsettled.word(signal, nameOf(first));
  expect(unsettled.said("question")).toBeUndefined();
});

it("has nothing to say where the second look fails", async () => {
  const unsettled = idle();
  const name = nameOf(unsettled.add("question", said("first"), () => Promise.reject(new Error("gone"))));
  expect(await unsettled.word(signal, name)).toBeUndefined();
});

it("puts off 64 at most, and holds the latest 1,000 words", async () => {
  const unsettled = idle();
  const ends: (() => void)[] = [];
  for (let i = 0; i < 64; i++) {
    expect(unsettled.reserve()).toBe(true);
    unsettled.add(`${i}`, said("first"), () => new Promise((resolve) => ends.push(() => resolve(said("last")))));
  }
  expect(unsettled.reserve()).toBe(false);
  await expect.poll(() => ends.length).toBe(2);
  for (const end of ends) end();
  await expect.poll(() => unsettled.reserve()).toBe(true);
  expect(unsettled.reserve()).toBe(true);
  expect(unsettled.reserve()).toBe(false);
  unsettled.release();
  expect(unsettled.reserve()).toBe(true);
  const names = Array.from({ length: 1_001 }, (_, i) =>
    nameOf(unsettled.add(`${i}`, said("first"), async () => said(""))),
  );
  expect(await unsettled.word(signal, names[0] ?? "")).toBeUndefined();
  await expect.poll(() => ends.length).toBeGreaterThan(2);
});
