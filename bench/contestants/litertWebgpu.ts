/** LiteRT.js on a GPU, with the same int8 network, which it computes in float there. */
import { loadAndCompile, loadLiteRt, Tensor } from "@litertjs/core";
import { type Contestant, SIDE } from "./contestant";
import { INT8_FILE, LITERT_FOLDER, STEPS } from "./litert";
import { classifyDistinct, toRgb } from "./pipeline";

/** @throws Error where there is no GPU: in software a picture takes a second */
export async function load(): Promise<Contestant> {
  const adapter = await navigator.gpu?.requestAdapter({ powerPreference: "high-performance" });
  if (!adapter || adapter.info.isFallbackAdapter) throw new Error("There is no GPU here that WebGPU can use.");
  // Only the JSPI build runs quantised networks on a GPU.
  await loadLiteRt(LITERT_FOLDER, { jspi: true });
  const model = await loadAndCompile(INT8_FILE, { accelerator: "webgpu" });
  const rgb = new Uint8Array(SIDE * SIDE * 3);
  const classify = async (pixels: ImageData) => {
    toRgb(pixels, rgb);
    const input = Tensor.fromTypedArray(rgb, [1, SIDE, SIDE, 3]);
    const [output] = await model.run([input]);
    const read = await output?.moveTo("wasm");
    const values = read?.toTypedArray() as Uint8Array;
    const probabilities = Float32Array.from(values, (value) => value / STEPS);
    input.delete();
    read?.delete();
    return probabilities;
  };
  return { classify, classifyPage: (images) => classifyDistinct(images, classify) };
}
