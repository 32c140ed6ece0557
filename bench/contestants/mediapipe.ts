/**
 * MediaPipe's ImageClassifier, which prepares pixels itself; it is given small pictures, by the best pipeline there is.
 */
import { FilesetResolver, ImageClassifier } from "@mediapipe/tasks-vision";
import type { Contestant } from "./contestant";
import { classifyDistinct } from "./pipeline";

const MODEL = "/models/int8.tflite";
const WASM_FOLDER = "/node_modules/@mediapipe/tasks-vision/wasm";

export async function load(): Promise<Contestant> {
  const files = await FilesetResolver.forVisionTasks(WASM_FOLDER);
  const baseOptions = { modelAssetPath: MODEL, delegate: "CPU" } as const;
  const classifier = await ImageClassifier.createFromOptions(files, { baseOptions, runningMode: "IMAGE" });
  const classify = async (pixels: ImageData) => {
    const categories = classifier.classify(pixels).classifications[0]?.categories ?? [];
    const probabilities = new Float32Array(categories.length);
    for (const { index, score } of categories) probabilities[index] = score;
    return probabilities;
  };
  return { classify, classifyPage: (images) => classifyDistinct(images, classify) };
}
