import { expect, it } from "vitest";
import { Unsettled } from "../../../../src/classifier/pipeline/unsettled";
import type { Verdict } from "../../../../src/protocol/answer";

const { signal } = new AbortController();
const said = (model: string) => ({ model }) as Verdict;

it("gives each last word to whoever has its name, once it is said", async () => {
  const unsettled = new Unsettled();
  let say: (verdict: Verdict) => void = () => {};
  const slow = unsettled.add(new Promise((resolve) => (say = resolve)));
  const quick = unsettled.add(Promise.resolve(said("quick")));
  const waited = unsettled.take(signal, slow);
  expect(await unsettled.take(signal, quick)).toEqual(said("quick"));
  say(said("slow"));
  expect(await waited).toEqual(said("slow"));
});

it("knows no other names, and none that was taken", async () => {
  const unsettled = new Unsettled();
  const name = unsettled.add(Promise.resolve(said("m")));
  await unsettled.take(signal, name);
  expect(await unsettled.take(signal, name)).toBeUndefined();
  expect(await unsettled.take(signal, "m")).toBeUndefined();
});

it("has nothing to say where the second look fails", async () => {
  const unsettled = new Unsettled();
  const name = unsettled.add(Promise.reject(new Error("gone")));
  expect(await unsettled.take(signal, name)).toBeUndefined();
});

it("puts off 64 at most, and holds the latest 1,000 words", async () => {
  const unsettled = new Unsettled();
  const ends: (() => void)[] = [];
  for (let i = 0; i < 64; i++) {
    expect(unsettled.hasRoom).toBe(true);
    unsettled.add(new Promise((resolve) => ends.push(() => resolve(said("m")))));
  }
  expect(unsettled.hasRoom).toBe(false);
  ends[0]?.();
  await expect.poll(() => unsettled.hasRoom).toBe(true);
  const names = Array.from({ length: 1_001 }, (_, i) => unsettled.add(Promise.resolve(said(`${i}`))));
  expect(await unsettled.take(signal, names[0] ?? "")).toBeUndefined();
  expect(await unsettled.take(signal, names[1] ?? "")).toEqual(said("1"));
});
