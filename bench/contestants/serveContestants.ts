import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "vite";
import { readModels } from "../../scripts/models/readModels";
import { getWeights } from "../../scripts/models/weights";
import { ROOT } from "../../scripts/paths";
import { toGraphDef } from "../../src/classifier/engines/tfjs/graphDef";
import { readTflite } from "../../src/tflite/readTflite";
import { toOnnx } from "../onnx/toOnnx";
import { BENCH_CACHE } from "../paths";
import { type Sites, serveFolder } from "../sites";

/** Model for contestants without integer arithmetic, which run it in float32: the extension's default model. */
export const FLOAT_MODEL = "mobilenet_v2_1.0_224_quant";
/** Model of the same architecture whose weights have a scale for each channel, as int8 kernels need. */
export const INT8_MODEL = "tf2_mobilenet_v2_1.0_224_ptq";

/** Folders of the binaries that each library fetches, in node_modules. */
const LIBRARIES = [
  "@litertjs/core/wasm",
  "@mediapipe/tasks-vision/wasm",
  "onnxruntime-web/dist",
  "@tensorflow/tfjs-backend-wasm/dist",
];

/** Builds the contestants, makes their model files, and serves both; returns the address of the pages' script. */
export async function serveContestants({ paths }: Sites): Promise<string> {
  const scripts = `${BENCH_CACHE}/contestants`;
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    build: {
      outDir: scripts,
      emptyOutDir: true,
      target: "chrome148",
      chunkSizeWarningLimit: 4000,
      modulePreload: false,
      rollupOptions: {
        input: `${ROOT}bench/contestants/inPage.ts`,
        output: { entryFileNames: "inPage.js", chunkFileNames: "[name]-[hash].js" },
        preserveEntrySignatures: "strict",
      },
    },
  });
  serveFolder(paths, scripts, "/contestants");
  const models = `${BENCH_CACHE}/models`;
  await writeModels(models);
  serveFolder(paths, models, "/models");
  serveFolder(paths, `${models}/tfjs`, "/models/tfjs");
  for (const library of LIBRARIES) serveFolder(paths, `${ROOT}node_modules/${library}`, `/node_modules/${library}`);
  return "/contestants/inPage.js";
}

async function writeModels(folder: string): Promise<void> {
  mkdirSync(`${folder}/tfjs`, { recursive: true });
  copyFileSync(await weightsOf(INT8_MODEL), `${folder}/int8.tflite`);
  const graph = readTflite(new Uint8Array(readFileSync(await weightsOf(FLOAT_MODEL))), FLOAT_MODEL);
  writeFileSync(`${folder}/float.onnx`, toOnnx(graph));
  const { nodes, weights, output } = toGraphDef(graph);
  const model = {
    format: "graph-model",
    modelTopology: { node: nodes, versions: { producer: 0 } },
    signature: { outputs: { scores: { name: output } } },
    weightsManifest: [{ paths: ["weights.bin"], weights: weights.map(({ spec }) => spec) }],
  };
  writeFileSync(`${folder}/tfjs/model.json`, JSON.stringify(model));
  writeFileSync(`${folder}/tfjs/weights.bin`, Buffer.concat(weights.map(({ bytes }) => bytes)));
}

/** @throws Error where the file is not available; the reason is printed before it */
async function weightsOf(id: string): Promise<string> {
  const model = readModels().find((m) => m.id === id);
  const path = model && (await getWeights(model));
  if (!path) throw new Error(`The benchmark needs ${id}, which is not available.`);
  return path;
}
