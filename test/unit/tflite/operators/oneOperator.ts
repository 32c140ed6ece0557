import { expect } from "vitest";
import type { OperatorSpec } from "../../../make/operators";
import { float32, type TensorSpec, uint8 } from "../../../make/tensors";
import type { TfliteSpec } from "../../../make/tflite";
import { expectRefusal, read } from "../refusal";

/** An 8 × 8 picture. */
export const PICTURE = uint8([1, 8, 8, 3], { scale: 1 / 255, zeroPoint: 0 });

type Operands = Readonly<Record<string, TensorSpec>>;

/** Makes a file of one operator, which computes "scores" from `operands`. */
function oneOperator(operator: OperatorSpec, operands: Operands, scores: readonly number[]): TfliteSpec {
  return { tensors: { ...operands, scores: float32(scores) }, operators: [operator] };
}

/** Expects the operator's output to have `shape`: a file with that shape is read, a file with another one is refused. */
export function expectShape(operator: OperatorSpec, operands: Operands, shape: readonly number[]): void {
  expect(read(oneOperator(operator, operands, shape)).operators).toHaveLength(1);
  const other = [1, 977];
  expectRefused(operator, operands, `its output has the shape [${shape}], but the file says [${other}]`, other);
}

/** Expects the operator to be refused for `problem`, and named with its number. */
export function expectRefused(operator: OperatorSpec, operands: Operands, problem: string, scores = [1, 1]): void {
  const place = `operator 0 (${NAMES[operator.code]})`;
  expectRefusal(
    oneOperator(operator, operands, scores),
    place,
    problem,
    "Get the file again, or export the model again",
  );
}

/** Returns the options as the reader hands them to the engines. */
export function optionsOf(operator: OperatorSpec, operands: Operands, shape: readonly number[]): object | undefined {
  return read(oneOperator(operator, operands, shape)).operators[0]?.options;
}

/** Names of operators by their number in the schema's BuiltinOperator. */
const NAMES: Readonly<Record<number, string>> = {
  0: "ADD",
  1: "AVERAGE_POOL_2D",
  3: "CONV_2D",
  4: "DEPTHWISE_CONV_2D",
  9: "FULLY_CONNECTED",
  22: "RESHAPE",
  25: "SOFTMAX",
  40: "MEAN",
  43: "SQUEEZE",
  114: "QUANTIZE",
  2: "CONCATENATION",
  17: "MAX_POOL_2D",
  18: "MUL",
  23: "RESIZE_BILINEAR",
  34: "PAD",
  39: "TRANSPOSE",
  45: "STRIDED_SLICE",
  60: "PADV2",
};
