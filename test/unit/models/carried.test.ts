/** A model of the extension whose files are damaged is unavailable, and says so: then another one serves. */
import { afterEach, expect, it, vi } from "vitest";
import type { ModelEntry } from "../../../src/models/entry";
import { loadFiles, ModelUnavailable } from "../../../src/models/loadFiles";
import { smallClassifier } from "../../make/smallClassifier";
import { makeTflite } from "../../make/tflite";

const MODEL = makeTflite(smallClassifier());
const ANSWERS = '[{"seed": 1, "top": [{"index": 0, "probability": 0.5}]}]';
const ENTRY = { id: "pets", title: "Pets", from: "extension", file: "pets.tflite" } as ModelEntry;

/** The extension has these files; undefined where one is missing. */
const has = (model: Uint8Array | undefined, answers: string | undefined) =>
  vi.stubGlobal("fetch", async (path: string) => {
    const body = path.endsWith(".json") ? answers : model?.slice();
    return new Response(body as BodyInit, { status: body === undefined ? 404 : 200 });
  });
afterEach(() => vi.unstubAllGlobals());

it("is loaded where they are sound", async () => {
  has(MODEL, ANSWERS);
  expect((await loadFiles(ENTRY)).known).toEqual(JSON.parse(ANSWERS));
});

it.each([
  ["answers that are empty", MODEL, "", "/models/pets/answers.json in the extension is damaged"],
  ["answers that are cut off", MODEL, ANSWERS.slice(0, 20), "/models/pets/answers.json in the extension is damaged"],
  ["answers that are HTML", MODEL, "<!doctype html>", "/models/pets/answers.json in the extension is damaged"],
  ["answers that are none", MODEL, "[]", "/models/pets/answers.json in the extension is damaged"],
  ["no answers", MODEL, undefined, "/models/pets/answers.json is missing from the extension"],
  ["no weights", undefined, ANSWERS, "/models/pets/pets.tflite is missing from the extension"],
  ["weights that are cut off", MODEL.slice(0, MODEL.length / 2), ANSWERS, /pets\.tflite/],
])("is unavailable with %s", async (_, model, answers, said) => {
  has(model, answers);
  const loading = loadFiles(ENTRY);
  await expect(loading).rejects.toBeInstanceOf(ModelUnavailable);
  await expect(loading).rejects.toThrow(said);
});
