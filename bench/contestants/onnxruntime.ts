/** onnxruntime-web on the default model's network in float32, written as an ONNX file by the benchmark. */
import { env, InferenceSession, Tensor } from "onnxruntime-web/wasm";
import { type Contestant, SIDE } from "./contestant";
import { classifyDistinct, toRgb } from "./pipeline";

const MODEL = "/models/float.onnx";
const WASM = "/node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm";

export async function load(): Promise<Contestant> {
  env.wasm.wasmPaths = { wasm: WASM };
  env.wasm.numThreads = 1;
  const session = await InferenceSession.create(MODEL, { executionProviders: ["wasm"], graphOptimizationLevel: "all" });
  const [output = ""] = session.outputNames;
  const rgb = new Float32Array(SIDE * SIDE * 3);
  const classify = async (pixels: ImageData) => {
    const picture = new Tensor("float32", toRgb(pixels, rgb), [1, SIDE, SIDE, 3]);
    const results = await session.run({ picture });
    return results[output]?.data as Float32Array;
  };
  return { classify, classifyPage: (images) => classifyDistinct(images, classify) };
}
