/** The way of tutorials: TensorFlow.js on one picture after the other, each decoded at full size. */
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import "@tensorflow/tfjs-backend-webgl";
import { loadGraphModel } from "@tensorflow/tfjs-converter";
import {
  browser,
  cast,
  expandDims,
  image as images,
  ready,
  setBackend,
  type Tensor,
  tidy,
} from "@tensorflow/tfjs-core";
import { type Contestant, SIDE } from "./contestant";

const MODEL = "/models/tfjs/model.json";
const WASM_FOLDER = "/node_modules/@tensorflow/tfjs-backend-wasm/dist/";

/** @param backend "wasm" or "webgl" */
export async function load(backend: string): Promise<Contestant> {
  setWasmPaths(WASM_FOLDER);
  if (!(await setBackend(backend))) throw new Error(`The tfjs backend "${backend}" does not start here.`);
  await ready();
  const model = await loadGraphModel(MODEL);
  const classify = async (source: ImageData | HTMLImageElement) => {
    const output = tidy(() => {
      const small = images.resizeBilinear(browser.fromPixels(source), [SIDE, SIDE]);
      return model.predict(cast(expandDims(small, 0), "float32")) as Tensor;
    });
    const probabilities = output.dataSync<"float32">();
    output.dispose();
    return probabilities;
  };
  return {
    classify,
    classifyPage: async (pictures) => {
      for (const picture of pictures) await classify(picture);
    },
  };
}
