/** A model of the user's any of whose files is damaged or gone: another one serves, and says why, until it is mended. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ActiveModel } from "../../../../src/classifier/serve/activeModel";
import { readStored, writeStored } from "../../../../src/models/storage";
import { say } from "../../../../src/words/message";
import { addModel, draw, startAnew } from "./world";

vi.mock("../../../../src/classifier/engines", async () => {
  const { fakeEngine, run } = await import("./world");
  return { ENGINES: [fakeEngine("wasm", run)] };
});

const { signal } = new AbortController();
const nothing = () => {};
/** More than the interval at which the files are looked at. */
const LATER_MS = 2_100;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
  startAnew();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const remove = async (id: string, name: string) => {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("models");
  await (await root.getDirectoryHandle(id)).removeEntry(name);
};
const cut = async (id: string, name: string) => {
  const bytes = new Uint8Array((await (await readStored(id, name))?.arrayBuffer()) ?? new ArrayBuffer());
  await writeStored(id, name, bytes.slice(0, bytes.length / 2));
};
const change = async (id: string, name: string) => {
  const text = (await (await readStored(id, name))?.text()) ?? "";
  await writeStored(
    id,
    name,
    text.replace("0.7", "0.8").replace("dog", "hen").replace('"inputSize":8', '"inputSize":9'),
  );
};

describe.each([
  ["model.tflite", "cut", cut, /damaged: add it again/],
  ["model.tflite", "gone", remove, /not on this computer: add it again/],
  ["answers.json", "cut", cut, /damaged: add it again/],
  ["answers.json", "changed", change, /damaged: add it again/],
  ["answers.json", "gone", remove, /incomplete/],
  ["labels.txt", "cut", cut, /damaged: add it again/],
  ["labels.txt", "changed", change, /damaged: add it again/],
  ["labels.txt", "gone", remove, /incomplete/],
  ["model.json", "cut", cut, /The model that you added is not on th/],
  ["model.json", "changed", change, /damaged: add it again/],
  ["model.json", "gone", remove, /The model that you added is not on th/],
] as const)("whose %s is %s", (name, _, damage, sentence) => {
  it("is replaced by the default, with a sentence, and serves again once it is mended", async () => {
    const { id } = await addModel();
    await damage(id, name);
    const active = new ActiveModel(nothing, nothing, nothing);
    const choice = { model: id, engine: "auto" } as const;
    const infer = async () => (await active.infer(signal, choice, draw)).model;
    expect(await infer()).toBe("label-lens-families");
    expect(active.problem && say(active.problem)).toMatch(sentence);
    vi.advanceTimersByTime(LATER_MS);
    expect(await infer()).toBe("label-lens-families");
    await addModel();
    vi.advanceTimersByTime(LATER_MS);
    await expect.poll(infer).toBe(id);
    expect(active.problem).toBeUndefined();
  });
});

it.each(["{", "null", '{"speeds": 7}', '{"with": 1, "speeds": {"wasm": 3}}'])(
  "a damaged measurement, %s, is none",
  async (text) => {
    const { id } = await addModel();
    await writeStored(id, "speed.json", text);
    const active = new ActiveModel(nothing, nothing, nothing);
    expect((await active.infer(signal, { model: id, engine: "auto" }, draw)).model).toBe(id);
  },
);
