/** Runs single operators, and compares what they compute with values worked out from their definition. */
import "@tensorflow/tfjs-backend-cpu";
import "./wasm";
import { describe, expect, it } from "vitest";
import { loadOnBackend } from "../../../../src/classifier/engines/tfjs/loadOnBackend";
import { readTflite } from "../../../../src/tflite/readTflite";
import type { OperatorSpec } from "../../../make/operators";
import { float32, type TensorSpec, uint8 } from "../../../make/tensors";
import { makeTflite } from "../../../make/tflite";

const SIDE = 4;
export const SHAPE = [1, SIDE, SIDE, 3];
export const COUNT = SIDE * SIDE * 3;
/** Two different pictures in each batch: an engine that mixes them up is found out. */
export const PICTURES = [
  Uint8Array.from({ length: COUNT }, (_, i) => (i * 37) % 23),
  Uint8Array.from({ length: COUNT }, (_, i) => (i * 11) % 19),
];
const PICTURE = uint8(SHAPE, { scale: 1, zeroPoint: 0 });

/** A pixel of picture `p`; 0 outside the picture. */
export const at = (p: number, y: number, x: number, c: number) =>
  y < 0 || x < 0 || y >= SIDE || x >= SIDE ? 0 : (PICTURES[p]?.[(y * SIDE + x) * 3 + c] ?? 0);

/** Every element of [height, width, channels], in order. */
export const grid = (h: number, w: number, c: number, value: (y: number, x: number, c: number) => number) =>
  Array.from({ length: h * w * c }, (_, i) => value(Math.floor(i / (w * c)), Math.floor(i / c) % w, i % c));

export interface Case {
  readonly operators: readonly OperatorSpec[];
  readonly shape: readonly number[];
  readonly tensors?: Readonly<Record<string, TensorSpec>>;
  /** The elements for picture 0 or 1. */
  readonly expected: (p: number) => readonly number[];
}

async function expectValues(backend: string, { operators, shape, tensors, expected }: Case) {
  const spec = { tensors: { picture: PICTURE, ...tensors, scores: float32(shape) }, operators };
  const graph = readTflite(makeTflite(spec), "one.tflite");
  const model = await loadOnBackend(backend, graph, 2);
  const found = await model.run(Uint8Array.from(PICTURES.flatMap((picture) => [...picture])), 2);
  model.dispose();
  const wanted = [...expected(0), ...expected(1)];
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((value, i) => {
    expect(found[i], `element ${i}`).toBeCloseTo(value, 3);
  });
}

export const all = (value: (x: number) => number) => (p: number) => Array.from(PICTURES[p] ?? [], value);
export const term = { term: float32([3], [10, -5, 0.5]) };
export const TERM = [10, -5, 0.5];
export const one = (op: OperatorSpec, shape: readonly number[], expected: Case["expected"], tensors = {}): Case => ({
  operators: [op],
  shape,
  expected,
  tensors,
});

/** One test for each case on each backend that runs here. */
export function testOperators(cases: readonly [string, Case][]): void {
  describe.each(["cpu", "wasm"])("on %s, the engine computes", (backend) => {
    it.each(cases)("%s", async (_, wanted) => {
      await expectValues(backend, wanted);
    });
  });
}
