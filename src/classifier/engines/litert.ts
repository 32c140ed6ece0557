import { swallow } from "../../debug";
import { ChannelClosed, workerEndpoint } from "../../protocol/endpoint";
import { connect } from "../../protocol/rpc";
import type { Graph } from "../../tflite/graph";
import { writeTflite } from "../../tflite/writeTflite";
import { because, type Reason } from "../../words/reason";
import type { Engine } from "./engine";
import { binary } from "./litert/binary";
import type { LitertApi, Pictures } from "./litert/litertWorker";
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
  prepare: () => void binary().catch(swallow("compiling LiteRT ahead")),
  load: async (signal, graph) => {
    const { file, integers } = fileOf(graph);
    const worker = await start(signal, file, graph.input.shape);
    return {
      arithmetic: integers ? "integer" : "float",
      batch: BATCH,
      lost: worker.lost,
      run: (pixels, count) => worker.run(toInput(graph, pixels), count),
      dispose: worker.end,
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

/**
 * Starts the runtime in a worker of its own: its changes to the global scope stay there, and ending the worker frees
 * all of its memory.
 */
async function start(signal: AbortSignal, file: Uint8Array, shape: readonly number[]) {
  const worker = new Worker(new URL("./litert/litertWorker.ts", import.meta.url), { type: "module" });
  const closed = new AbortController();
  const end = (reason: Reason) => {
    worker.terminate();
    closed.abort(new ChannelClosed(reason));
  };
  const lost = new Promise<Reason>((resolve) => {
    worker.addEventListener("error", (event) => {
      // Otherwise the error would also reach the classifier's worker, which would be ended with all its work.
      event.preventDefault();
      const { message } = event;
      const reason = message ? because("runtime_crashed_with", message) : because("runtime_crashed");
      end(reason);
      resolve(reason);
    });
  });
  const api = connect<LitertApi>(workerEndpoint(worker, closed.signal));
  try {
    await api.load(signal, await binary(), file, shape);
  } catch (error) {
    end(because("runtime_not_started"));
    throw error;
  }
  return {
    lost,
    run: (pictures: Pictures, count: number) => api.run(closed.signal, pictures, count),
    end: () => end(because("classifier_ended")),
  };
}

/** Converts pictures to what the file that is written takes: bytes, or normalised real numbers. */
function toInput(graph: Graph, pixels: Uint8Array<ArrayBuffer>): Pictures {
  const { scale, offset } = graph.normalization;
  if (graph.input.type !== "float32") return storePixels(graph, pixels);
  return Float32Array.from(pixels, (value, i) => value * (scale[i % 3] ?? 1) + (offset[i % 3] ?? 0));
}
