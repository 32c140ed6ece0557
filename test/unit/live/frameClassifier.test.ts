/** Another model is loaded while the first goes on, and takes over between two frames. */
import { beforeEach, expect, it, vi } from "vitest";

interface Call {
  readonly kind: string;
  readonly id: number;
  readonly method: string;
  readonly args: readonly [{ model: string }, ...unknown[]];
}

/** Answers frames with the model that it was asked for; opens when the test says so. */
class FakeWorker extends EventTarget {
  static all: FakeWorker[] = [];
  ended = false;
  open = () => {};

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  postMessage({ kind, id, method, args }: Call): void {
    if (kind !== "call") return;
    const answer = (value: unknown) =>
      this.dispatchEvent(new MessageEvent("message", { data: { kind: "answer", id, value } }));
    if (method === "open") this.open = () => answer(undefined);
    else void Promise.resolve().then(() => answer(method === "frame" ? args[0].model : true));
  }

  terminate(): void {
    this.ended = true;
  }
}

vi.mock("webextension-polyfill", () => ({ default: {} }));
vi.stubGlobal("Worker", FakeWorker);
const { FrameClassifier } = await import("../../../src/live/frames/frameClassifier");

const { signal } = new AbortController();
const tick = () => new Promise((resolve) => setTimeout(resolve));
const of = (model: string) => ({ model, engine: "auto" }) as const;
let classifier: InstanceType<typeof FrameClassifier>;
const ask = (model: string) => classifier.answer(signal, of(model), {} as VideoFrame, 0);

beforeEach(() => {
  FakeWorker.all = [];
  classifier = new FrameClassifier();
});

it("goes on with the model before until the chosen one is there", async () => {
  expect(await ask("a")).toBe("a");
  expect(await ask("b")).toBe("a");
  expect(await ask("b")).toBe("a");
  expect(FakeWorker.all).toHaveLength(2);
  FakeWorker.all[1]?.open();
  await tick();
  expect(await ask("b")).toBe("b");
  expect(FakeWorker.all.map(({ ended }) => ended)).toEqual([true, false]);
});

it("drops what is not chosen any more", async () => {
  await ask("a");
  await ask("b");
  await ask("c");
  expect(FakeWorker.all.map(({ ended }) => ended)).toEqual([false, true, false]);
  expect(await ask("a")).toBe("a");
  expect(FakeWorker.all.map(({ ended }) => ended)).toEqual([false, true, true]);
});
