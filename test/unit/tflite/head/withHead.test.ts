import "@tensorflow/tfjs-backend-cpu";
import { describe, expect, it } from "vitest";
import { toInt8Network } from "../../../../src/classifier/engines/litert/toInt8Network";
import { loadOnBackend } from "../../../../src/classifier/engines/tfjs/loadOnBackend";
import { drawProbe } from "../../../../src/classifier/select/drawProbe";
import type { Graph } from "../../../../src/tflite/graph";
import type { Head } from "../../../../src/tflite/head/head";
import { toFeatures } from "../../../../src/tflite/head/toFeatures";
import { withHead } from "../../../../src/tflite/head/withHead";
import { readTflite } from "../../../../src/tflite/readTflite";
import { writeClassifier } from "../../../../src/tflite/writeClassifier";
import { writeTflite } from "../../../../src/tflite/writeTflite";
import { integerClassifier } from "../../../make/integerClassifier";
import { smallClassifier } from "../../../make/smallClassifier";
import { makeTflite } from "../../../make/tflite";
import { runLitert } from "../../classifier/engines/litert";

const SIDE = 8;
const PICTURES = [1, 2, 3].map((seed) => drawProbe(seed, SIDE));
const LABELS = ["rose", "tulip, red", "蒲公英", "background"];

/** A head whose scores differ from picture to picture. */
function headOf(width: number): Head {
  const weights = Float32Array.from({ length: LABELS.length * width }, (_, i) => Math.sin(i * i + 1));
  return { labels: LABELS, weights, bias: Float32Array.of(0.5, -0.25, 0, 1) };
}

async function run(graph: Graph): Promise<number[][]> {
  const model = await loadOnBackend("cpu", graph, 1);
  const answers = [];
  for (const picture of PICTURES) answers.push([...(await model.run(picture, 1))]);
  model.dispose();
  return answers;
}

function softmax(scores: readonly number[]): number[] {
  const powers = scores.map((score) => Math.exp(score));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function expectClose(found: readonly number[][], wanted: readonly number[][], most: number) {
  for (const [i, row] of wanted.entries()) {
    expect(found[i]).toHaveLength(row.length);
    for (const [j, value] of row.entries()) expect(Math.abs((found[i]?.[j] ?? 9) - value)).toBeLessThan(most);
  }
}

describe.each([
  ["float", smallClassifier()],
  ["uint8", integerClassifier("uint8")],
  ["int8", integerClassifier("int8")],
])("a network with another head, in %s", (_, spec) => {
  const graph = readTflite(makeTflite(spec), "net.tflite");
  const width = toFeatures(graph).output.shape.at(-1) ?? 0;
  const head = headOf(width);
  const file = writeClassifier(withHead(graph, head), "Flowers");

  it("says what the head says of the features, also when it is read again", async () => {
    const features = await run(toFeatures(graph));
    const wanted = features.map((row) =>
      softmax(
        LABELS.map((_, label) =>
          row.reduce(
            (sum, value, i) => sum + value * (head.weights[label * width + i] ?? 0),
            head.bias[label] as number,
          ),
        ),
      ),
    );
    const [one = [], other = []] = wanted;
    expect(Math.max(...one.map((p, i) => Math.abs(p - (other[i] ?? 0))))).toBeGreaterThan(0.05);
    expectClose(await run(withHead(graph, head)), wanted, 1e-4);
    const again = readTflite(file, "again.tflite");
    expect(again.labels).toEqual(LABELS);
    expect(again.normalization).toEqual(graph.normalization);
    expectClose(await run(again), wanted, 1e-4);
  });
});

// LiteRT.js takes no int8 pictures.
it("LiteRT runs a written classifier as it is, and says the same", async () => {
  const graph = readTflite(makeTflite(integerClassifier("uint8")), "net.tflite");
  const taught = withHead(graph, headOf(5));
  const found = await runLitert(writeClassifier(taught, "Flowers"), graph.input.shape, PICTURES);
  expectClose(found, await run(taught), 0.02);
});

it("in the file that is written for LiteRT, a head says the same", async () => {
  const graph = readTflite(makeTflite(integerClassifier("uint8")), "net.tflite");
  const taught = withHead(graph, headOf(5));
  const file = writeClassifier({ ...taught, ...toInt8Network(taught) }, "Flowers");
  const again = readTflite(file, "again.tflite");
  expect(again.labels).toEqual(LABELS);
  expect(again.tensors.filter(({ data }) => data).map(({ type }) => type)).not.toContain("uint8");
  expectClose(await runLitert(file, graph.input.shape, PICTURES), await run(taught), 0.02);
  // Written once more for LiteRT, when it is loaded here, it is the same network.
  expect(Buffer.from(writeTflite(toInt8Network(again))).equals(Buffer.from(writeTflite(toInt8Network(taught))))).toBe(
    true,
  );
});

it("a written classifier is the same file every time", () => {
  const graph = readTflite(makeTflite(smallClassifier()), "net.tflite");
  const write = () => writeClassifier(withHead(graph, headOf(4)), "Flowers");
  expect(Buffer.from(write()).equals(Buffer.from(write()))).toBe(true);
});
