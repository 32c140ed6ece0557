/** One run of a network gives the probabilities of its own classes, and after them those of a head. */
import "@tensorflow/tfjs-backend-cpu";
import { expect, it } from "vitest";
import { toInt8Network } from "../../../../src/classifier/engines/litert/toInt8Network";
import { loadOnBackend } from "../../../../src/classifier/engines/tfjs/loadOnBackend";
import { drawProbe } from "../../../../src/classifier/select/drawProbe";
import type { Graph } from "../../../../src/tflite/graph";
import { toFeatures } from "../../../../src/tflite/head/toFeatures";
import { withHead } from "../../../../src/tflite/head/withHead";
import { withHeadBeside } from "../../../../src/tflite/head/withHeadBeside";
import { readTflite } from "../../../../src/tflite/readTflite";
import { writeClassifier } from "../../../../src/tflite/writeClassifier";
import { integerClassifier } from "../../../make/integerClassifier";
import { smallClassifier } from "../../../make/smallClassifier";
import { makeTflite } from "../../../make/tflite";
import { runLitert } from "../../classifier/engines/litert";

const PICTURES = [1, 2, 3].map((seed) => drawProbe(seed, 8));
const LABELS = ["rose", "tulip", "background"];

function headFor(graph: Graph) {
  const width = toFeatures(graph).output.shape.at(-1) ?? 0;
  const weights = Float32Array.from({ length: LABELS.length * width }, (_, i) => Math.sin(i * i + 1));
  return { labels: LABELS, weights, bias: Float32Array.of(0.5, -0.25, 0) };
}

/** All pictures at once: the parts must not be mixed up. */
async function run(graph: Graph): Promise<number[][]> {
  const model = await loadOnBackend("cpu", graph, PICTURES.length);
  const pixels = new Uint8Array(PICTURES.flatMap((picture) => [...picture]));
  const found = [...(await model.run(pixels, PICTURES.length))];
  model.dispose();
  const length = found.length / PICTURES.length;
  return PICTURES.map((_, i) => found.slice(i * length, (i + 1) * length));
}

function expectClose(found: readonly number[][], wanted: readonly number[][], most: number) {
  for (const [i, row] of wanted.entries()) {
    expect(found[i]).toHaveLength(row.length);
    for (const [j, value] of row.entries()) expect(Math.abs((found[i]?.[j] ?? 9) - value)).toBeLessThan(most);
  }
}

it.each([
  ["float", smallClassifier()],
  ["uint8", integerClassifier("uint8")],
  ["int8", integerClassifier("int8")],
])("in %s, both say what each says alone, also once written and read", async (_, spec) => {
  const graph = readTflite(makeTflite(spec), "net.tflite");
  const head = headFor(graph);
  const both = withHeadBeside(graph, head);
  const [general, own] = [await run(graph), await run(withHead(graph, head))];
  const wanted = general.map((row, i) => [...row, ...(own[i] ?? [])]);
  expectClose(await run(both), wanted, 1e-5);
  const again = readTflite(writeClassifier(both, "Flowers and all else"), "again.tflite");
  expect(again.labels).toEqual([...graph.labels, ...LABELS]);
  expectClose(await run(again), wanted, 1e-4);
});

it("in the file that is written for LiteRT, both say the same", async () => {
  const graph = readTflite(makeTflite(integerClassifier("uint8")), "net.tflite");
  const both = withHeadBeside(graph, headFor(graph));
  const file = writeClassifier({ ...both, ...toInt8Network(both) }, "Flowers and all else");
  expectClose(await runLitert(file, graph.input.shape, PICTURES), await run(both), 0.02);
});

it("weights that both and the head alone share are converted once, to the same", () => {
  const graph = readTflite(makeTflite(integerClassifier("uint8")), "net.tflite");
  const networks = [withHead(graph, headFor(graph)), withHeadBeside(graph, headFor(graph))];
  const converted = new WeakMap();
  const [alone, both] = networks.map((each) => toInt8Network(each, converted));
  expect([alone, both]).toEqual(networks.map((each) => toInt8Network(each)));
  const weights = (network = alone) =>
    network?.tensors.flatMap(({ data, shape }) => (data && shape.length === 4 ? [data] : []));
  expect(weights()?.length).toBeGreaterThan(0);
  for (const data of weights() ?? []) expect(weights(both)?.some((other) => other === data)).toBe(true);
});
