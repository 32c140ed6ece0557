/** Whole published architectures with random weights, narrow and for small pictures: the engines answer as LiteRT does. */
import "@tensorflow/tfjs-backend-cpu";
import "./wasm";
import { describe, expect, it } from "vitest";
import { toInt8Network } from "../../../../src/classifier/engines/litert/toInt8Network";
import { loadOnBackend } from "../../../../src/classifier/engines/tfjs/loadOnBackend";
import { drawProbe } from "../../../../src/classifier/select/drawProbe";
import type { Graph } from "../../../../src/tflite/graph";
import { readTflite } from "../../../../src/tflite/readTflite";
import { writeTflite } from "../../../../src/tflite/writeTflite";
import { efficientNetLite0 } from "../../../make/architectures/efficientNetLite0";
import type { Numbers } from "../../../make/architectures/fileBuilder";
import { inceptionV1 } from "../../../make/architectures/inceptionV1";
import { inceptionV3 } from "../../../make/architectures/inceptionV3";
import { mobileNetV3 } from "../../../make/architectures/mobileNetV3";
import { nasNetMobile } from "../../../make/architectures/nasNetMobile";
import { squeezeNet } from "../../../make/architectures/squeezeNet";
import { runLitert } from "./litert";

const CLASSES = 10;
/** Maximum differences between two probabilities: in float, arithmetic in another order. */
const IN_FLOAT = 1e-5;
/** In int8, the steps of LiteRT's SOFTMAX, which is float in the file that is written. */
const IN_INTEGERS = 1 / 256;
/** Float arithmetic in place of int8, which rounds after each of up to 200 operators. */
const FLOAT_FOR_INTEGERS = 0.04;

const narrow = (filters: number) => Math.max(2, Math.round(filters / 8));
const SMALL = 64;
/** The least at which a picture is still there after all of its layers without padding. */
const SMALL_FOR_V3 = 107;

const NETWORKS: [string, number, (numbers?: Numbers) => Uint8Array][] = [
  ["Inception V1", SMALL, (numbers) => inceptionV1(SMALL, narrow, CLASSES, numbers)],
  ["Inception V3", SMALL_FOR_V3, (numbers) => inceptionV3(SMALL_FOR_V3, narrow, CLASSES, numbers)],
  ["MobileNet V3", SMALL, (numbers) => mobileNetV3(SMALL, narrow, CLASSES, numbers)],
  ["EfficientNet-Lite0", SMALL, (numbers) => efficientNetLite0(SMALL, narrow, CLASSES, numbers)],
  ["SqueezeNet", SMALL, (numbers) => squeezeNet(SMALL, narrow, CLASSES, numbers)],
  ["NASNet mobile", SMALL, (numbers) => nasNetMobile(SMALL, 8, CLASSES, numbers)],
];

describe.each(NETWORKS)("%s", (name, side, make) => {
  const file = make();
  const graph = readTflite(file, `${name}.tflite`);
  const pictures = [1, 2].map((seed) => drawProbe(seed, side));
  const inputs = pictures.map((picture) => Float32Array.from(picture, (byte) => byte / 127.5 - 1));
  const wanted = runLitert(file, graph.input.shape, inputs);

  it("tells pictures and classes apart on LiteRT itself", async () => {
    const [one = [], other = []] = await wanted;
    expect(Math.max(...one) - Math.min(...one)).toBeGreaterThan(100 * IN_FLOAT);
    expect(Math.max(...one.map((p, i) => Math.abs(p - (other[i] ?? 0))))).toBeGreaterThan(100 * IN_FLOAT);
  });

  it("is answered the same in the file that is written for LiteRT", async () => {
    const found = await runLitert(writeTflite(toInt8Network(graph)), graph.input.shape, inputs);
    expectClose(found, await wanted, IN_FLOAT);
  });

  it.each(["cpu", "wasm"])("is answered the same on %s, both pictures at once", async (backend) => {
    expectClose(await runTfjs(backend, graph, pictures), await wanted, IN_FLOAT);
  });
});

describe.each(NETWORKS)("%s in int8", (name, side, make) => {
  const file = make({ integers: true });
  const graph = readTflite(file, `${name}.tflite`);
  const pictures = [1, 2].map((seed) => drawProbe(seed, side));
  const wanted = runLitert(file, graph.input.shape, pictures).then((answers) =>
    answers.map((scores) => scores.map((score) => score / 256)),
  );

  it("is answered the same, to a step, in the file that is written for LiteRT", async () => {
    const found = await runLitert(writeTflite(toInt8Network(graph)), graph.input.shape, pictures);
    expectClose(found, await wanted, IN_INTEGERS);
  });

  it("is answered the same in float, but for what rounding costs", async () => {
    expectClose(await runTfjs("wasm", graph, pictures), await wanted, FLOAT_FOR_INTEGERS);
  });
});

async function runTfjs(backend: string, graph: Graph, pictures: readonly Uint8Array[]): Promise<number[][]> {
  const model = await loadOnBackend(backend, graph, pictures.length);
  const found = await model.run(Uint8Array.from(pictures.flatMap((picture) => [...picture])), pictures.length);
  model.dispose();
  return pictures.map((_, i) => [...found.subarray(i * CLASSES, (i + 1) * CLASSES)]);
}

function expectClose(found: readonly number[][], wanted: readonly number[][], tolerance: number): void {
  const differences = wanted.flatMap((scores, p) => scores.map((score, i) => Math.abs(score - (found[p]?.[i] ?? 9))));
  expect(Math.max(...differences)).toBeLessThanOrEqual(tolerance);
}
