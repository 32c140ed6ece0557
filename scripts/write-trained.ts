/**
 * `npx tsx scripts/write-trained.ts FOLDER FILE TITLE`: writes what a model's `training/export.py` left in FOLDER as the
 * .tflite file FILE, with its labels and normalisation in it, and says its size and checksum, which `model.json` has.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import type { Graph } from "../src/tflite/graph";
import type { Operator } from "../src/tflite/operators";
import type { Tensor } from "../src/tflite/tensor";
import { writeClassifier } from "../src/tflite/writeClassifier";
import { say } from "./cli/say";

/** The contents of network.json; those of its constants are in network.bin. */
interface Exported {
  readonly labels: readonly string[];
  readonly tensors: readonly (Omit<Tensor, "index" | "data"> & { readonly from?: number; readonly bytes?: number })[];
  readonly operators: readonly Operator[];
}

/** What `training/augment.py` makes of a pixel's bytes. */
const STEP = 2 / 255;
const OFFSET = -128 * STEP;

const [folder = "", file = "", title = ""] = process.argv.slice(2);
const { labels, tensors: listed, operators } = JSON.parse(readFileSync(`${folder}/network.json`, "utf8")) as Exported;
const constants = new Uint8Array(readFileSync(`${folder}/network.bin`));
const tensors = listed.map(
  ({ from, bytes = 0, ...tensor }, index): Tensor => ({
    ...tensor,
    index,
    quantization: tensor.quantization,
    data: from === undefined ? undefined : constants.subarray(from, from + bytes),
  }),
);
const [input, output] = [tensors[0], tensors.at(-1)];
if (!input || !output) throw new Error(`There is no network in ${folder}.`);
const graph: Graph = {
  file,
  tensors,
  operators,
  input,
  output,
  normalization: { scale: [STEP, STEP, STEP], offset: [OFFSET, OFFSET, OFFSET] },
  stored: undefined,
  labels,
};
const written = writeClassifier(graph, title);
writeFileSync(file, written);
say(`${file}: ${written.length} bytes, SHA-256 ${createHash("sha256").update(written).digest("hex")}`);
