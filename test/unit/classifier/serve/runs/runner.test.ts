/**
 * Whoever owns the thread in which an engine computes knows when it is at work there, and no run is waited for much longer
 * than those before it took.
 */
import { afterEach, expect, it, vi } from "vitest";
import { pause } from "../../../../../src/async/pause";
import type { Engine, LoadedModel } from "../../../../../src/classifier/engines/engine";
import { Runner } from "../../../../../src/classifier/serve/runs/runner";
import { draw, fakeEngine, run, startAnew } from "../world";

const { signal } = new AbortController();

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function load(change: Partial<Engine> = {}) {
  startAnew();
  const engine = { ...fakeEngine("wasm", run), ...change };
  const model = await engine.load(signal, { labels: ["cat", "dog", "house"] } as never, { asked: false });
  const said: unknown[] = [];
  return { runner: new Runner(engine, (...at) => said.push(...at)), model, said };
}

it("an engine that computes in this thread is named while it runs", async () => {
  const { runner, model, said } = await load();
  run.mockImplementation(() => {
    said.push("computes");
    return [0, 0, 1];
  });
  await runner.run(model, (await draw(1)).centre, 1);
  expect(said).toEqual(["wasm", undefined, "computes", undefined]);
});

it("and no longer once it has failed", async () => {
  const { runner, said } = await load();
  const broken = { run: () => Promise.reject(new Error("Broken on purpose.")) } as unknown as LoadedModel;
  await expect(runner.run(broken, (await draw(1)).centre, 1)).rejects.toThrow("Broken on purpose");
  expect(said).toEqual(["wasm", undefined, undefined]);
});

it("an engine that has a thread of its own is not named: it cannot hang this one", async () => {
  const { runner, model, said } = await load({ ownThread: true });
  await runner.run(model, (await draw(1)).centre, 1);
  expect(said).toEqual([]);
});

it.each([
  ["this thread is heard between its runs", false, ["run", "message", "run", "message", "run", "message"]],
  ["a thread of its own keeps nothing from being heard", true, ["run", "run", "run", "message", "message", "message"]],
])("what arrives while an engine computes in %s", async (_, ownThread, wanted) => {
  const { runner } = await load({ ownThread });
  const done: string[] = [];
  const model = {
    run: async () => {
      done.push("run");
      setTimeout(() => done.push("message"));
      const end = performance.now() + 150;
      while (performance.now() < end);
    },
  } as unknown as LoadedModel;
  for (let i = 0; i < 3; i++) await runner.run(model, new Uint8Array(0), 1);
  await pause(5);
  expect(done).toEqual(wanted);
});

const DEADLINE_MS = 10_000;
const deadlines = { load: DEADLINE_MS, run: DEADLINE_MS };

/** A model that takes so long for each run, and for ever from the last on. */
const slow = (...ms: number[]) =>
  ({
    run: () => {
      const time = ms.shift();
      return new Promise((resolve) => time !== undefined && setTimeout(resolve, time));
    },
  }) as unknown as LoadedModel;

/** How long it takes, in ms, until a run that never ends is given up, after runs that took so long. */
async function patienceAfter(count: number, ...ms: number[]): Promise<{ gaveUpAfter: number; said: unknown[] }> {
  const { runner, said } = await load({ deadlines });
  vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  const model = slow(...ms);
  const pixels = new Uint8Array(0);
  for (const time of ms.slice()) {
    const ended = runner.run(model, pixels, 1);
    await vi.advanceTimersByTimeAsync(time);
    await ended;
  }
  said.length = 0;
  const start = performance.now();
  let end = Number.POSITIVE_INFINITY;
  const given = runner.run(model, pixels, count).catch(() => {
    end = performance.now();
  });
  await vi.advanceTimersByTimeAsync(2 * DEADLINE_MS);
  await given;
  return { gaveUpAfter: end - start, said };
}

it.each([
  ["at its deadline, if it is the first", [], 1, DEADLINE_MS],
  ["well before its deadline, where all before were fast", [5, 20, 5], 4, 0.3 * DEADLINE_MS],
  ["later, where one before was slow", [5, 400, 5], 1, 4_000],
  ["later still, where it is of several pictures", [5, 200, 5], 4, 8_000],
  ["at its deadline at last", [3_000], 4, DEADLINE_MS],
])("a run without end is given up %s", async (_, before, count, after) => {
  expect((await patienceAfter(count, ...before)).gaveUpAfter).toBe(after);
});

it("whoever owns the thread is told how long a run may take, once that is known", async () => {
  expect((await patienceAfter(1)).said).toEqual(["wasm", undefined, undefined]);
  expect((await patienceAfter(2, 400)).said).toEqual(["wasm", 8_000, undefined]);
});
