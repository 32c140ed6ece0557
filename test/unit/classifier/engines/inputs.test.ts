/** Inputs with steps of their own, and shapes that the file leaves empty: the engines answer as LiteRT does. */
import "@tensorflow/tfjs-backend-cpu";
import "./wasm";
import { describe, expect, it } from "vitest";
import { toInt8Network } from "../../../../src/classifier/engines/litert/toInt8Network";
import { storePixels } from "../../../../src/classifier/engines/storePixels";
import { loadOnBackend } from "../../../../src/classifier/engines/tfjs/loadOnBackend";
import type { Graph } from "../../../../src/tflite/graph";
import { readTflite } from "../../../../src/tflite/readTflite";
import { writeTflite } from "../../../../src/tflite/writeTflite";
import { conv2d, dequantize, mean, quantize } from "../../../make/operators";
import { randomIntegers } from "../../../make/random";
import { float32, int8, int32s, type TensorSpec, uint8 } from "../../../make/tensors";
import { makeTflite, type TfliteSpec } from "../../../make/tflite";
import { runLitert } from "./litert";

const SIDE = 8;
const SHAPE = [1, SIDE, SIDE, 3];
const CLASSES = 4;
/** The steps of MobileNet EdgeTPU 0.75's input: -1.42 to 1.53, of which a picture takes up -1 to 1. */
const STEPS = { scale: 0.01157, zeroPoint: 123 };
const AS_INT8 = { scale: STEPS.scale, zeroPoint: STEPS.zeroPoint - 128 };
const SCORE = { scale: 0.05, zeroPoint: 5 };

const random = randomIntegers(12);
/** Much red, little blue: the average of a grey picture is near 0, whatever its steps. */
const picture = Uint8Array.from({ length: SIDE * SIDE * 3 }, (_, i) => random(128) + 64 * (2 - (i % 3)));
const weights = Array.from({ length: CLASSES * 27 }, () => random(255) - 127);
/** By definition: normalised to -1 … 1, then stored in the file's steps. */
const reals = Float32Array.from(picture, (byte) => byte / 127.5 - 1);
const integers = Array.from(reals, (real) => Math.round(real / STEPS.scale) + STEPS.zeroPoint);

/** A convolution of the picture, averaged over it: a picture that is fed wrongly has other scores. */
function classifier(input: TensorSpec, { quantizes }: { quantizes: boolean }): TfliteSpec {
  return {
    tensors: {
      picture: input,
      ...(quantizes && { stored: int8(SHAPE, AS_INT8) }),
      filter: int8(
        [CLASSES, 3, 3, 3],
        { scale: [0.01, 0.02, 0.015, 0.012], zeroPoint: [0, 0, 0, 0], axis: 0 },
        weights,
      ),
      bias: int32s([CLASSES], [300, -300, 150, 50]),
      convolved: int8([1, SIDE, SIDE, CLASSES], { scale: 0.15, zeroPoint: 10 }),
      axes: int32s([2], [1, 2]),
      averaged: int8([1, CLASSES], SCORE),
      scores: float32([1, CLASSES]),
    },
    operators: [
      ...(quantizes ? [quantize(["picture"], "stored")] : []),
      conv2d([quantizes ? "stored" : "picture", "filter", "bias"], "convolved", { padding: "same" }),
      mean(["convolved", "axes"], "averaged"),
      dequantize(["averaged"], "scores"),
    ],
    files: { "labels.txt": "a\nb\nc\nd" },
  };
}

/** The scores of LiteRT itself, which takes no int8 pictures: those of the three files are the same. */
async function wantedScores(): Promise<number[]> {
  const graph = readTflite(makeTflite(classifier(uint8(SHAPE, STEPS), { quantizes: true })), "reference.tflite");
  const [scores = []] = await runLitert(writeTflite(graph), SHAPE, [Uint8Array.from(integers)]);
  expect(new Set(scores).size).toBe(CLASSES);
  return scores;
}

/** As the engine on LiteRT does it: the file that is written for it, fed with what is stored, or with real numbers. */
async function onLitert(graph: Graph): Promise<number[]> {
  const input = graph.input.type === "float32" ? reals : storePixels(graph, picture);
  const [scores = []] = await runLitert(writeTflite(toInt8Network(graph)), SHAPE, [input]);
  return scores;
}

async function onTfjs(backend: string, graph: Graph): Promise<number[]> {
  const model = await loadOnBackend(backend, graph, 1);
  const scores = await model.run(picture, 1);
  model.dispose();
  return [...scores];
}

/** At most one step of a score apart: float arithmetic rounds otherwise than integers do. */
function expectClose(found: readonly number[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  found.forEach((score, i) => {
    expect(Math.abs(score - (wanted[i] ?? Number.NaN)), `class ${i}`).toBeLessThanOrEqual(SCORE.scale * 1.01);
  });
}

describe.each<[string, TfliteSpec]>([
  ["uint8", classifier(uint8(SHAPE, STEPS), { quantizes: true })],
  ["int8", classifier(int8(SHAPE, AS_INT8), { quantizes: false })],
  ["float", classifier(float32(SHAPE), { quantizes: true })],
])("a picture for a %s input whose steps are not those of a pixel", (type, spec) => {
  const graph = readTflite(makeTflite(spec), `${type}.tflite`);

  it("is fed as on LiteRT itself", async () => {
    expectClose(await onLitert(graph), await wantedScores());
  });

  it.each(["cpu", "wasm"])("is fed as on LiteRT itself with %s", async (backend) => {
    expectClose(await onTfjs(backend, graph), await wantedScores());
  });
});

describe("a file whose shapes are empty", () => {
  const whole = readTflite(makeTflite(classifier(uint8(SHAPE, STEPS), { quantizes: true })), "whole.tflite");
  const tensors = whole.tensors.map((t) => (t.data || t === whole.input ? t : { ...t, shape: [] }));
  const empty = writeTflite({ ...whole, tensors });

  it("is refused by LiteRT itself, or answered wrongly", async () => {
    const found = await runLitert(empty, SHAPE, [Uint8Array.from(integers)]).catch(() => []);
    expect(found).not.toEqual([await wantedScores()]);
  });

  it("is run once the computed shapes are written into it", async () => {
    const graph = readTflite(empty, "empty.tflite", "a\nb\nc\nd");
    const [scores] = await runLitert(writeTflite(graph), SHAPE, [Uint8Array.from(integers)]);
    expect(scores).toEqual(await wantedScores());
  });
});

it("copies no pictures where the bytes of a pixel are what is stored", () => {
  const graph = readTflite(
    makeTflite(classifier(uint8(SHAPE, { scale: 1 / 128, zeroPoint: 128 }), { quantizes: true })),
    "bytes.tflite",
  );
  expect(storePixels(graph, picture)).toBe(picture);
});
