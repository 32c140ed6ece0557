/** What the tests of a model in use share: a storage in memory, the extension's files, a model, and an engine. */
import { readFileSync } from "node:fs";
import { vi } from "vitest";
import { MODELS } from "../../../../scripts/paths";
import type { Engine, LoadedModel } from "../../../../src/classifier/engines/engine";
import type { KnownAnswer, ModelEntry } from "../../../../src/models/entry";
import { keepBrought } from "../../../../src/models/keepBrought";
import { fakeNavigator } from "../../../make/opfs";
import { smallClassifier } from "../../../make/smallClassifier";
import { makeTflite } from "../../../make/tflite";

const DEFAULT = "label-lens-families";
/** What the engines here answer for every picture, beginning with class 0. */
const ANSWER = [0.7, 0.2, 0.1];
const KNOWN: KnownAnswer[] = [{ seed: 1, top: ANSWER.map((probability, index) => ({ index, probability })) }];

/** Run of an engine: by default it is right. */
export const run = vi.fn<(pixels: Uint8Array, count: number, classes: number) => number[]>();

/** An engine that answers with `run`; as LiteRT does, it may take the pictures of a batch one after the other. */
export const fakeEngine = (id: Engine["id"], answer: typeof run, batch = 1, together = true): Engine => ({
  id,
  deadlines: { load: 1_000, run: 1_000 },
  copies: 1,
  ownThread: false,
  load: async (_, graph) => {
    const classes = graph.labels.length;
    return {
      arithmetic: "float",
      batch,
      together,
      lost: new Promise(() => {}),
      dispose: () => {},
      run: async (pixels, count) => {
        const all = new Float32Array(count * classes);
        const one = answer(pixels, count, classes);
        for (let i = 0; i < count; i++) all.set(one, i * classes);
        return all;
      },
    } satisfies LoadedModel;
  },
});

/** Gives this test an empty storage, and the extension its default model. */
export function startAnew(): void {
  run.mockReset();
  run.mockImplementation(() => ANSWER);
  vi.stubGlobal("navigator", fakeNavigator());
  const entry = {
    ...JSON.parse(readFileSync(`${MODELS}/${DEFAULT}/model.json`, "utf8")),
    id: DEFAULT,
    from: "extension",
    file: `${DEFAULT}.tflite`,
    inputSize: 64,
    verdict: { confident: 0.9, recognised: 0.3 },
  } as ModelEntry;
  const files: Record<string, () => BodyInit> = {
    "/models/catalogue.json": () => JSON.stringify([entry]),
    "/manifest.json": () => '{"version": "1"}',
    [`/models/${DEFAULT}/${entry.file}`]: () => readFileSync(`${MODELS}/${DEFAULT}/${entry.file}`),
    [`/models/${DEFAULT}/answers.json`]: () => JSON.stringify(KNOWN),
  };
  vi.stubGlobal(
    "fetch",
    async (path: string) => new Response(files[path]?.() ?? null, { status: path in files ? 200 : 404 }),
  );
}

/** Adds a model of the user's, with its labels in a file beside it. */
export const addModel = () =>
  keepBrought({
    name: "pets.tflite",
    bytes: makeTflite({ ...smallClassifier(), files: false }).slice().buffer as ArrayBuffer,
    labels: "cat\ndog\nhouse\n",
    inputSize: 8,
    classes: 3,
    known: KNOWN,
    examples: ["cat"],
  });

/** A picture at the size that a model wants. */
export const draw = async (size: number) => ({
  centre: new Uint8Array(size * size * 3),
  ends: [],
  apart: false,
  small: false,
});
