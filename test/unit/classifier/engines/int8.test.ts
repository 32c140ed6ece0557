/** The file that is written for LiteRT: what it keeps exactly, what it rounds, and that LiteRT gives the same answers for it as for the makers' file. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readGraph } from "../../../../scripts/models/readGraph";
import { readModels } from "../../../../scripts/models/readModels";
import { SHARED } from "../../../../scripts/paths";
import { toInt8Weights } from "../../../../src/classifier/engines/litert/int8Weights";
import { toInt8Network } from "../../../../src/classifier/engines/litert/toInt8Network";
import { storePixels } from "../../../../src/classifier/engines/storePixels";
import { readTflite } from "../../../../src/tflite/readTflite";
import { toFloats } from "../../../../src/tflite/values";
import { writeTflite } from "../../../../src/tflite/writeTflite";
import * as make from "../../../make/operators";
import { randomIntegers } from "../../../make/random";
import { float32, int32s, uint8 } from "../../../make/tensors";
import { makeTflite, type TfliteSpec } from "../../../make/tflite";
import { runLitert } from "./litert";

const random = randomIntegers(5);
const upTo = (count: number, most: number) => Array.from({ length: count }, () => random(most + 1));

/** A filter of two channels: weights 1 to 255 about a zero point of 128 in the first, 0 to 255 about it in the second. */
const weights = (zeroPoint: number, values: readonly number[]) =>
  readTflite(
    makeTflite({
      tensors: {
        picture: uint8([1, 4, 4, 3], { scale: 1, zeroPoint: 0 }),
        filter: uint8([2, 1, 1, 3], { scale: 0.5, zeroPoint }, values),
        scores: uint8([1, 4, 4, 2], { scale: 1, zeroPoint: 0 }),
      },
      operators: [make.conv2d(["picture", "filter"], "scores")],
    }),
    "weights.tflite",
  ).tensors[1];

describe("weights with one scale and a zero point", () => {
  it("become int8 about 0, exactly where they lie within 127, and each channel for itself", () => {
    const before = weights(100, [0, 100, 227, 255, 100, 1]);
    if (!before) throw new Error("There are no weights.");
    const after = toInt8Weights(before, 0);
    expect(after.type).toBe("int8");
    expect(after.quantization?.zeroPoints).toEqual([0, 0]);
    expect(after.quantization?.scales[0]).toBe(0.5);
    expect([...new Int8Array(after.data?.slice().buffer ?? new ArrayBuffer())].slice(0, 3)).toEqual([-100, 0, 127]);
    // 155 steps do not fit: the second channel's step grows until they do, and values move by at most half of it.
    const step = (0.5 * 155) / 127;
    expect(after.quantization?.scales[1]).toBeCloseTo(step, 6);
    const [from, to] = [toFloats(before), toFloats(after)];
    to.forEach((value, i) => {
      expect(Math.abs(value - (from[i] ?? 0))).toBeLessThanOrEqual(i < 3 ? 0 : step / 2 + 1e-6);
    });
  });
});

/** A uint8 network with every kind of product, and operators between them. */
function uint8Classifier(largest: number): TfliteSpec {
  const step = (scale: number, zeroPoint = 128) => ({ scale, zeroPoint });
  const near = (shape: readonly number[]) =>
    uint8(
      shape,
      step(0.01, 120),
      upTo(
        shape.reduce((a, b) => a * b),
        largest,
      ),
    );
  return {
    tensors: {
      picture: uint8([1, 8, 8, 3], step(1 / 128)),
      filter: near([8, 3, 3, 3]),
      bias: int32s([8], upTo(8, 900), { scale: 0.01 / 128, zeroPoint: 0 }),
      a: uint8([1, 4, 4, 8], step(0.05, 0)),
      depthwise: near([1, 3, 3, 8]),
      biasOfB: int32s([8], upTo(8, 900), { scale: 0.0005, zeroPoint: 0 }),
      b: uint8([1, 4, 4, 8], step(0.04, 100)),
      sum: uint8([1, 4, 4, 8], step(0.06, 90)),
      term: uint8([8], step(0.05, 100), upTo(8, 255)),
      shifted: uint8([1, 4, 4, 8], step(0.06, 90)),
      pooled: uint8([1, 1, 1, 8], step(0.06, 90)),
      matrix: near([3, 8]),
      biasOfScores: int32s([3], upTo(3, 900), { scale: 0.0006, zeroPoint: 0 }),
      scores: uint8([1, 3], step(0.05, 110)),
    },
    operators: [
      make.conv2d(["picture", "filter", "bias"], "a", { padding: "same", strides: [2, 2], activation: "relu6" }),
      make.depthwiseConv2d(["a", "depthwise", "biasOfB"], "b", { padding: "same" }),
      make.add(["a", "b"], "sum"),
      make.add(["sum", "term"], "shifted"),
      // An odd window: exact halves are rounded up by the uint8 kernel, and away from the middle by the int8 one.
      make.averagePool2d(["shifted"], "pooled", { filter: [3, 3], strides: [2, 2] }),
      make.fullyConnected(["pooled", "matrix", "biasOfScores"], "scores"),
    ],
  };
}

describe("LiteRT", () => {
  it("answers a file rewritten in int8 as it answers the uint8 one, to the bit where every weight fits", async () => {
    // From the zero point 120 to 0 and to 247: never further than 127.
    const graph = readTflite(makeTflite(uint8Classifier(247)), "uint8.tflite");
    const pictures = Array.from({ length: 8 }, () => Uint8Array.from(upTo(8 * 8 * 3, 255)));
    const network = toInt8Network(graph);
    const found = await runLitert(writeTflite(network), graph.input.shape, pictures);
    const wanted = await runLitert(writeTflite(graph), graph.input.shape, pictures);
    expect(new Set(wanted.map(String)).size).toBeGreaterThan(1);
    expect(found.map((scores) => scores.map((score) => Math.round(score / 0.05) + 110))).toEqual(wanted);
    expect(network.operators.map(({ name }) => name)).toEqual([
      "QUANTIZE",
      "CONV_2D",
      "DEPTHWISE_CONV_2D",
      "ADD",
      "ADD",
      "AVERAGE_POOL_2D",
      "FULLY_CONNECTED",
      "DEQUANTIZE",
    ]);
  });

  it("computes in float what integers cannot: a join of different scales between products", async () => {
    const parts = { scale: 1, zeroPoint: 0 };
    const bytes = makeTflite({
      tensors: {
        picture: uint8([1, 2, 2, 3], parts),
        half: uint8([1, 2, 2, 3], { scale: 0.5, zeroPoint: 0 }),
        joined: uint8([1, 2, 2, 6], { scale: 2, zeroPoint: 0 }),
        axes: int32s([2], [1, 2]),
        scores: float32([1, 6]),
      },
      operators: [
        make.quantize(["picture"], "half"),
        make.concatenation(["picture", "half"], "joined", { axis: 3 }),
        make.mean(["joined", "axes"], "scores"),
      ],
    });
    const graph = readTflite(bytes, "joined.tflite");
    const picture = Uint8Array.from({ length: 12 }, (_, i) => 10 * i);
    const [scores = []] = await runLitert(writeTflite(toInt8Network(graph)), graph.input.shape, [picture]);
    const means = [0, 1, 2].map((c) => [0, 3, 6, 9].reduce((sum, i) => sum + 10 * (i + c), 0) / 4);
    [...means, ...means].forEach((mean, i) => {
      expect(Math.abs((scores[i] ?? Number.NaN) - mean)).toBeLessThanOrEqual(0.5);
    });
  });

  const models = readModels().filter(({ id }) => SHARED && existsSync(`${SHARED}/golden/outputs/${id}.json`));

  /** Some channels have other steps than in the makers' file; the best class is the reference's in every case. */
  it.each(models)("gives the reference's best class for the rewritten $id (needs ../shared)", async (model) => {
    const golden = JSON.parse(readFileSync(`${SHARED}/golden/outputs/${model.id}.json`, "utf8"));
    const divisor = Number(/value \/ (\d+)/.exec(golden.output)?.[1] ?? 1);
    const graph = await readGraph(model);
    if (!graph) throw new Error(`${model.id} is not here.`);
    const { scale, offset } = graph.normalization;
    const pictures = Object.keys(golden.outputs).map((name) => {
      const bytes = Uint8Array.from(readFileSync(`${SHARED}/golden/inputs/${graph.input.shape[1]}/${name}`));
      if (graph.input.type !== "float32") return storePixels(graph, bytes);
      return Float32Array.from(bytes, (byte, i) => byte * (scale[i % 3] ?? 1) + (offset[i % 3] ?? 0));
    });
    const found = await runLitert(writeTflite(toInt8Network(graph)), graph.input.shape, pictures);
    const wanted = Object.values(golden.outputs) as number[][];
    expect(wanted.length).toBeGreaterThanOrEqual(8);
    wanted.forEach((scores, i) => {
      const best = scores.indexOf(Math.max(...scores));
      const mine = found[i] ?? [];
      expect(mine.indexOf(Math.max(...mine))).toBe(best);
      expect(Math.abs((mine[best] ?? Number.NaN) - (scores[best] ?? 0) / divisor)).toBeLessThanOrEqual(0.1);
    });
  });
});
