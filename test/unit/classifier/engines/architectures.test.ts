/** Whole published architectures with random weights, narrow and for small pictures: the engines answer as LiteRT does. */
import "@tensorflow/tfjs-backend-cpu";
import "./wasm";
import { describe, expect, it } from "vitest";
import { toInt8Network } from "../../../../src/classifier/engines/litert/toInt8Network";
import { loadOnBackend } from "../../../../src/classifier/engines/tfjs/loadOnBackend";
import { drawProbe } from "../../../../src/classifier/select/drawProbe";
import { readTflite } from "../../../../src/tflite/readTflite";
import { writeTflite } from "../../../../src/tflite/writeTflite";
import { efficientNetLite0 } from "../../../make/architectures/efficientNetLite0";
import { inceptionV1 } from "../../../make/architectures/inceptionV1";
import { inceptionV3 } from "../../../make/architectures/inceptionV3";
import { mobileNetV3 } from "../../../make/architectures/mobileNetV3";
import { nasNetMobile } from "../../../make/architectures/nasNetMobile";
import { squeezeNet } from "../../../make/architectures/squeezeNet";
import { runLitert } from "./litert";

const CLASSES = 10;
/** Maximum difference between two probabilities: float arithmetic in another order. */
const TOLERANCE = 1e-5;

const narrow = (filters: number) => Math.max(2, Math.round(filters / 8));
const SMALL = 64;
/** The least at which a picture is still there after all of its layers without padding. */
const SMALL_FOR_V3 = 107;

describe.each<[string, number, Uint8Array]>([
  ["Inception V1", SMALL, inceptionV1(SMALL, narrow, CLASSES)],
  ["Inception V3", SMALL_FOR_V3, inceptionV3(SMALL_FOR_V3, narrow, CLASSES)],
  ["MobileNet V3", SMALL, mobileNetV3(SMALL, narrow, CLASSES)],
  ["EfficientNet-Lite0", SMALL, efficientNetLite0(SMALL, narrow, CLASSES)],
  ["SqueezeNet", SMALL, squeezeNet(SMALL, narrow, CLASSES)],
  ["NASNet mobile", SMALL, nasNetMobile(SMALL, 8, CLASSES)],
])("%s", (name, side, file) => {
  const graph = readTflite(file, `${name}.tflite`);
  const pictures = [1, 2].map((seed) => drawProbe(seed, side));
  const inputs = pictures.map((picture) => Float32Array.from(picture, (byte) => byte / 127.5 - 1));
  const wanted = runLitert(file, graph.input.shape, inputs);

  it("tells pictures and classes apart on LiteRT itself", async () => {
    const [one = [], other = []] = await wanted;
    expect(Math.max(...one) - Math.min(...one)).toBeGreaterThan(100 * TOLERANCE);
    expect(Math.max(...one.map((p, i) => Math.abs(p - (other[i] ?? 0))))).toBeGreaterThan(100 * TOLERANCE);
  });

  it("is answered the same in the file that is written for LiteRT", async () => {
    expectClose(await runLitert(writeTflite(toInt8Network(graph)), graph.input.shape, inputs), await wanted);
  });

  it.each(["cpu", "wasm"])("is answered the same on %s, both pictures at once", async (backend) => {
    const model = await loadOnBackend(backend, graph, 2);
    const found = await model.run(Uint8Array.from(pictures.flatMap((picture) => [...picture])), 2);
    model.dispose();
    expectClose([[...found.subarray(0, CLASSES)], [...found.subarray(CLASSES)]], await wanted);
  });
});

function expectClose(found: readonly number[][], wanted: readonly number[][]): void {
  const differences = wanted.flatMap((scores, p) => scores.map((score, i) => Math.abs(score - (found[p]?.[i] ?? 9))));
  expect(Math.max(...differences)).toBeLessThanOrEqual(TOLERANCE);
}
