import type { Graph } from "../../tflite/graph";
import { writeTflite } from "../../tflite/writeTflite";
import type { Engine } from "./engine";
import type { Pictures } from "./litert/litertWorker";
import { startAhead, takeRuntime } from "./litert/runtime";
import { toInt8Network } from "./litert/toInt8Network";
import { storePixels } from "./storePixels";

/** Number of pictures that share a message to the worker; the runtime takes them one by one. */
const BATCH = 4;
/**
 * Maximum number of copies of a model. The second copy halves the time of many pictures on two cores (docs/models.md);
 * more copies were not measured.
 */
const COPIES = 2;

/** The file that is written for each graph, and whether it computes in integers; all copies load the same file. */
const files = new WeakMap<Graph, { readonly file: Uint8Array; readonly integers: boolean }>();

/** LiteRT.js: XNNPACK's kernels in WebAssembly, on integers where the model's file is made of them. */
export const litert: Engine = {
  id: "litert",
  deadlines: { load: 30_000, run: 10_000 },
  copies: Math.min(COPIES, navigator.hardwareConcurrency),
  ownThread: true,
  prepare: startAhead,
  load: async (signal, graph) => {
    const { file, integers } = fileOf(graph);
    const runtime = takeRuntime();
    await runtime.load(signal, file, graph.input.shape);
    return {
      arithmetic: integers ? "integer" : "float",
      batch: BATCH,
      together: false,
      lost: runtime.lost,
      run: (pixels, count) => runtime.run(toInput(graph, pixels), count),
      dispose: runtime.end,
    };
  },
};

function fileOf(graph: Graph) {
  const known = files.get(graph);
  if (known) return known;
  const network = toInt8Network(graph);
  const integers = network.tensors.some(({ type, data }) => type === "int8" && !data);
  const made = { file: writeTflite(network), integers };
  files.set(graph, made);
  return made;
}

/** Converts pictures to what the file that is written takes: bytes, or normalised real numbers. */
function toInput(graph: Graph, pixels: Uint8Array<ArrayBuffer>): Pictures {
  const { scale, offset } = graph.normalization;
  if (graph.input.type !== "float32") return storePixels(graph, pixels);
  return Float32Array.from(pixels, (value, i) => value * (scale[i % 3] ?? 1) + (offset[i % 3] ?? 0));
}
