/** Each file that a model or an engine needs is damaged in the built extension: another takes over, or says why. */
import { readFileSync, writeFileSync } from "node:fs";
import { CARRIED_MODEL } from "../../e2e/support/harness";
import type { Fault, Kind } from "../fault";
import { sound } from "../stage/files";

const PICTURES = 3;
const pictures = Object.fromEntries(Array.from({ length: PICTURES }, (_, i) => [`/${i}.png`, sound]));

type Way = (bytes: Buffer) => Uint8Array | string;
const WAYS = {
  emptied: () => "",
  cut: (bytes) => bytes.subarray(0, bytes.length / 2),
  "replaced-by-html": () => "<!doctype html><title>Not found</title>",
  flipped: (bytes) => bytes.map((byte, i) => (i % 997 === 500 ? byte ^ 255 : byte)),
} satisfies Record<string, Way>;

const FILES = {
  weights: [`models/${CARRIED_MODEL}`, `${CARRIED_MODEL}.tflite`],
  answers: [`models/${CARRIED_MODEL}`, "answers.json"],
  catalogue: ["models", "catalogue.json"],
  "litert-binary": ["litert", "litert_wasm_internal.wasm"],
  "litert-glue": ["litert", "litert_wasm_internal.js"],
  "tfjs-binary": ["wasm", "tfjs-backend-wasm-simd.wasm"],
} as const;

const damage =
  ([folder, name]: readonly [string, string], way: Way) =>
  (extension: string): void => {
    const path = `${extension}/${folder}/${name}`;
    writeFileSync(path, way(readFileSync(path)));
  };

const damaged = (file: keyof typeof FILES, way: keyof typeof WAYS): Fault => ({
  name: `${file}-${way}`,
  underWay: "3 pictures, the first of the browser",
  browser: { change: damage(FILES[file], WAYS[way]) },
  nextPage: "answer",
  async play(stage) {
    await stage.set({ engine: "auto" });
    return stage.rest(await stage.show(pictures), PICTURES, "answer");
  },
});

const each = (file: keyof typeof FILES) =>
  (Object.keys(WAYS) as (keyof typeof WAYS)[]).map((way) => damaged(file, way));

export const models: Kind = {
  kind: "models",
  faults: [
    ...each("weights"),
    ...each("answers"),
    damaged("catalogue", "cut"),
    damaged("catalogue", "emptied"),
    damaged("litert-binary", "cut"),
    damaged("litert-binary", "flipped"),
    damaged("litert-glue", "replaced-by-html"),
    damaged("tfjs-binary", "emptied"),
  ],
};
