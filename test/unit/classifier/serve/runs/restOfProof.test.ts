/** An engine that takes pictures one after the other serves after one known answer, and gives the others right after. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ActiveModel } from "../../../../../src/classifier/serve/activeModel";
import { addModel, draw, run, startAnew } from "../world";

const other = vi.hoisted(() => ({ answer: [0.7, 0.2, 0.1] }));
vi.mock("../../../../../src/classifier/engines", async () => {
  const { fakeEngine, run } = await import("../world");
  return {
    ENGINES: [
      fakeEngine("litert", run, 4, false),
      fakeEngine(
        "wasm",
        vi.fn(() => other.answer),
      ),
    ],
  };
});

const { signal } = new AbortController();
const failed: string[] = [];
const forgotten: string[] = [];

beforeEach(() => {
  startAnew();
  other.answer = [0.7, 0.2, 0.1];
  failed.length = 0;
  forgotten.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

async function classifier() {
  const active = new ActiveModel(
    ({ engine, outcome }) => outcome === "failed" && failed.push(engine),
    (engine) => forgotten.push(engine),
    () => {},
  );
  const { id } = await addModel();
  return async (model = id) => (await active.infer(signal, { model, engine: "auto" }, draw)).engine;
}
const counts = () => run.mock.calls.map(([, count]) => count);

it("a picture waits for one run alone; the rest comes before the next picture, once", async () => {
  const classify = await classifier();
  expect(await classify()).toBe("litert");
  expect(counts().slice(0, 2)).toEqual([1, 1]);
  expect(await classify()).toBe("litert");
  expect(await classify()).toBe("litert");
  expect(counts()).toEqual([1, 1, 1, 4, 1, 1]);
});

describe("where the rest is wrong", () => {
  beforeEach(() => run.mockImplementation((_, count) => (count === 4 ? [0.1, 0.2, 0.7] : [0.7, 0.2, 0.1])));

  it("another engine takes over for this model, and what it said is not kept", async () => {
    const classify = await classifier();
    expect(await classify()).toBe("litert");
    await expect.poll(() => forgotten).toEqual(["litert"]);
    expect(await classify()).toBe("wasm");
    expect(failed).toEqual(["litert"]);
  });

  it("it serves other models", async () => {
    const classify = await classifier();
    await classify();
    await expect.poll(() => forgotten).toEqual(["litert"]);
    await classify();
    expect(await classify("")).toBe("litert");
  });

  it("and no other engine is right, there is no answer, though it still gives that one", async () => {
    other.answer = [0.1, 0.2, 0.7];
    const classify = await classifier();
    expect(await classify()).toBe("litert");
    await expect.poll(() => forgotten).toEqual(["litert"]);
    for (let again = 0; again < 3; again++) await expect(classify()).rejects.toThrow("It computes wrong results here");
  });
});
