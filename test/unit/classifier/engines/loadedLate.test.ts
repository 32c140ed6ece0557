/** What an engine is made of is loaded when it is tried: where LiteRT serves, nothing of TensorFlow.js is. */
import { expect, it, vi } from "vitest";
import type { Graph } from "../../../../src/tflite/graph";

const loaded = vi.hoisted(() => new Set<string>());
const note = vi.hoisted(() => (name: string) => () => {
  loaded.add(name);
  throw new Error(`${name} is loaded`);
});
vi.mock("@tensorflow/tfjs-core", note("core"));
vi.mock("@tensorflow/tfjs-converter", note("converter"));
vi.mock("@tensorflow/tfjs-backend-cpu", note("cpu"));
vi.mock("@tensorflow/tfjs-backend-wasm", note("wasm"));
vi.mock("@tensorflow/tfjs-backend-webgpu", note("webgpu"));

it("loads nothing of TensorFlow.js with the classifier, nor to open LiteRT, and does to open the others", async () => {
  vi.stubGlobal(
    "Worker",
    vi.fn(() => ({ addEventListener: () => {}, postMessage: () => {}, terminate: () => {} })),
  );
  vi.stubGlobal("navigator", { hardwareConcurrency: 2 });
  vi.stubGlobal("self", { location: { href: "chrome-extension://ours/worker.js" } });
  await import("../../../../src/classifier/service");
  const { ENGINES } = await import("../../../../src/classifier/engines");
  const { signal } = new AbortController();
  const load = async (id: string) => {
    const loading = ENGINES.find((engine) => engine.id === id)?.load(signal, {} as Graph, { asked: false });
    await loading?.catch(() => {});
  };
  await load("litert");
  expect([...loaded]).toEqual([]);
  await load("wasm");
  expect(loaded.size).toBeGreaterThan(0);
  vi.unstubAllGlobals();
});
