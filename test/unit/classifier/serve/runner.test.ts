/** Whoever owns the thread in which an engine computes knows when it is at work there. */
import { expect, it, vi } from "vitest";
import type { Engine, LoadedModel } from "../../../../src/classifier/engines/engine";
import { Runner } from "../../../../src/classifier/serve/runner";
import { draw, fakeEngine, run, startAnew } from "./world";

const { signal } = new AbortController();

async function load(change: Partial<Engine> = {}) {
  startAnew();
  const engine = { ...fakeEngine("wasm", run), ...change };
  const model = await engine.load(signal, { labels: ["cat", "dog", "house"] } as never, { asked: false });
  const said: unknown[] = [];
  return { runner: new Runner(engine, (at) => said.push(at)), model, said };
}

it("an engine that computes in this thread is named while it runs", async () => {
  const { runner, model, said } = await load();
  run.mockImplementation(() => {
    said.push("computes");
    return [0, 0, 1];
  });
  await runner.run(model, await draw(1), 1);
  expect(said).toEqual(["wasm", "computes", undefined]);
});

it("and no longer once it has failed", async () => {
  const { runner, said } = await load();
  const broken = { run: () => Promise.reject(new Error("Broken on purpose.")) } as unknown as LoadedModel;
  await expect(runner.run(broken, await draw(1), 1)).rejects.toThrow("Broken on purpose");
  expect(said).toEqual(["wasm", undefined]);
});

it("an engine that has a thread of its own is not named: it cannot hang this one", async () => {
  const { runner, model, said } = await load({ ownThread: true });
  await runner.run(model, await draw(1), 1);
  expect(said).toEqual([]);
  vi.unstubAllGlobals();
});
