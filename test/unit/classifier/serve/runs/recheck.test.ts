/** An engine that is right when it is loaded and wrong later is found out, and what it said is not kept. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { VerdictCache } from "../../../../../src/classifier/cache/verdictCache";
import { ActiveModel } from "../../../../../src/classifier/serve/activeModel";
import type { ModelEntry } from "../../../../../src/models/entry";
import { addModel, draw, run, startAnew } from "../world";

vi.mock("../../../../../src/classifier/engines", async () => {
  const { fakeEngine, run } = await import("../world");
  const right: typeof run = vi.fn(() => [0.7, 0.2, 0.1]);
  return { ENGINES: [fakeEngine("webgpu", run, 4), fakeEngine("wasm", right)] };
});

const { signal } = new AbortController();
const PICTURES = 2_000;
const QUIET_MS = 60_000;
const ASLEEP_MS = 3 * 60_000;
const DAY_MS = 86_400_000;
const STEP_MS = 1_000;
const WRONG = () => [0.1, 0.2, 0.7];

let cache: VerdictCache;
let active: ActiveModel;
let model: ModelEntry;
const attempts: string[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date", "performance", "setTimeout", "clearTimeout"] });
  vi.stubGlobal("indexedDB", new IDBFactory());
  startAnew();
  attempts.length = 0;
  cache = new VerdictCache(undefined, 0);
  active = new ActiveModel(
    ({ engine, outcome }) => attempts.push(`${engine} ${outcome}`),
    (engine, since) => void cache.forget(engine, since),
    () => {},
  );
  model = await addModel();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Has a picture classified, and its verdict kept as the pipeline does. */
async function classify(content: string): Promise<string> {
  const verdict = await active.infer(signal, { model: model.id, engine: "auto" }, draw);
  if (active.trusts(verdict.engine)) await cache.keep({ model, crop: "centre", content }, verdict, cache.erasures);
  return verdict.engine;
}
const known = async (...contents: string[]) =>
  (await cache.get(model, "auto", "centre", contents)).map((verdict) => verdict?.engine);
/** Lets time pass, in steps in which the database gets its work done. */
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += STEP_MS) {
    await vi.advanceTimersByTimeAsync(STEP_MS);
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}

describe("an engine that becomes wrong", () => {
  it("is found out in the first quiet moment; what it said since it was right is forgotten", async () => {
    expect(await classify("right")).toBe("webgpu");
    await pass(2 * QUIET_MS);
    run.mockImplementation(WRONG);
    expect(await classify("wrong")).toBe("webgpu");
    await pass(2 * QUIET_MS);
    expect(attempts).toContain("webgpu failed");
    expect(await known("right", "wrong")).toEqual(["webgpu", undefined]);
    expect(await classify("wrong")).toBe("wasm");
    expect(await known("right", "wrong")).toEqual(["webgpu", "wasm"]);
  });

  it("is found out after some thousand pictures, though they never pause", async () => {
    await classify("first");
    run.mockImplementation(WRONG);
    for (let i = 0; i < PICTURES - 1; i++) await active.infer(signal, { model: model.id, engine: "auto" }, draw);
    await classify("last");
    expect(attempts).toContain("webgpu failed");
    expect(await known("first", "last")).toEqual([undefined, "wasm"]);
  });

  it("is found out after a sleep before it says anything", async () => {
    await classify("before");
    await pass(2 * QUIET_MS);
    run.mockImplementation(WRONG);
    vi.setSystemTime(Date.now() + 2 * ASLEEP_MS);
    const after = classify("after");
    await pass(1_000);
    expect(await after).toBe("wasm");
    expect(await known("before", "after")).toEqual(["webgpu", "wasm"]);
  });

  it("is found out where it is wrong in batches alone", async () => {
    await classify("first");
    run.mockImplementation((_, count) => (count === 4 ? WRONG() : [0.7, 0.2, 0.1]));
    await classify("second");
    await pass(2 * QUIET_MS);
    expect(attempts).toContain("webgpu failed");
  });

  it("is found out, and its verdicts are, though the clock was set back meanwhile", async () => {
    await classify("right");
    run.mockImplementation(WRONG);
    vi.setSystemTime(Date.now() - DAY_MS);
    await classify("wrong");
    await pass(2 * QUIET_MS);
    expect(attempts).toContain("webgpu failed");
    expect(await known("wrong")).toEqual([undefined]);
  });
});

describe("an engine that stays right", () => {
  it("goes on, and runs a known picture for a few hundred others", async () => {
    await classify("first");
    const { length: before } = run.mock.calls;
    for (let i = 0; i < PICTURES + 10; i++) await active.infer(signal, { model: model.id, engine: "auto" }, draw);
    await pass(2 * QUIET_MS);
    expect(run.mock.calls.length - before - PICTURES - 10).toBeLessThanOrEqual(4);
    expect(attempts).toEqual(["webgpu trying", "webgpu serving"]);
    expect(await known("first")).toEqual(["webgpu"]);
  });

  it("leaves no timer once it has been proven", async () => {
    await classify("first");
    await pass(3 * QUIET_MS);
    expect(vi.getTimerCount()).toBe(0);
  });
});
