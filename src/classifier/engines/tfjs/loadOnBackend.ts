import type { GraphModel } from "@tensorflow/tfjs-converter";
import { ready, setBackend, type Tensor, tensor4d } from "@tensorflow/tfjs-core";
import type { Graph } from "../../../tflite/graph";
import { elements } from "../../../tflite/tensor";
import { Failed } from "../../../words/failed";
import type { Reason } from "../../../words/reason";
import type { LoadedModel } from "../engine";
import { storePixels } from "../storePixels";
import { loadModel } from "./loadModel";

const NEVER_LOST = new Promise<never>(() => {});

/**
 * Loads a graph on a registered tfjs backend.
 *
 * @param lost resolves with the reason when the backend's device is lost
 * @throws Failed where the backend does not start
 */
export async function loadOnBackend(
  backend: string,
  graph: Graph,
  batch: number,
  lost: () => Promise<Reason> = () => NEVER_LOST,
): Promise<LoadedModel> {
  if (!(await setBackend(backend))) throw new Failed("backend_not_started", backend);
  await ready();
  const model = await loadModel(graph);
  const [, height, width] = graph.input.shape as [number, number, number];
  return {
    arithmetic: "float",
    batch,
    together: true,
    lost: lost(),
    run: (pixels, count) => run(model, storePixels(graph, pixels), [count, height, width, 3]),
    dispose: () => model.dispose(),
  };
}

async function run(model: GraphModel, pixels: Uint8Array, shape: [number, number, number, number]) {
  if (pixels.length !== elements(shape)) throw new RangeError(`${pixels.length} values are not [${shape}].`);
  const input = tensor4d(Float32Array.from(pixels), shape);
  let output: Tensor | undefined;
  try {
    output = model.predict(input) as Tensor;
    // Not dataSync(): on WebGPU it reads back through a canvas.
    return (await output.data()) as Float32Array;
  } finally {
    input.dispose();
    output?.dispose();
  }
}
