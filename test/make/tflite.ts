import {
  bytes,
  type Fields,
  int8,
  int32,
  int32s,
  makeFlatBuffer,
  table,
  tables,
  text,
} from "../../src/tflite/format/fields";
import { appendZip } from "./appendZip";
import { type MetadataSpec, makeMetadata } from "./metadata";
import type { OperatorSpec, TensorRef } from "./operators";
import { quantizationField, type TensorSpec } from "./tensors";

export interface TfliteSpec {
  /** Tensors by name, in the order of their indices: the first is the picture, the last the scores. */
  readonly tensors: Readonly<Record<string, TensorSpec>>;
  readonly operators: readonly OperatorSpec[];
  /** Inputs of the graph, where they are not just the first tensor. */
  readonly inputs?: readonly TensorRef[];
  /** Outputs of the graph, where they are not just the last tensor. */
  readonly outputs?: readonly TensorRef[];
  /**
   * Files in the archive behind the model; false for no archive. By default `labels.txt`, with one label for each
   * score.
   */
  readonly files?: Readonly<Record<string, string | Uint8Array>> | false;
  readonly metadata?: MetadataSpec | Uint8Array;
  /** Fields of the model's table that replace the generated ones. */
  readonly model?: Fields;
  /** Fields of the subgraph's table that replace the generated ones. */
  readonly subgraph?: Fields;
  readonly identifier?: string;
}

/** BuiltinOperator.PLACEHOLDER_FOR_GREATER_OP_CODES in the schema. */
const PLACEHOLDER = 127;

/**
 * Makes a small .tflite file according to `spec`, even where that is wrong. Field numbers are those of
 * tensorflow/lite/schema/schema.fbs, written out again here, so that a mistake of the reader is not made here too.
 */
export function makeTflite(spec: TfliteSpec): Uint8Array {
  const names = Object.keys(spec.tensors);
  const tensors = Object.values(spec.tensors);
  const last = tensors.at(-1);
  // Buffer 0 is empty, and shared by all computed tensors.
  const buffers: Fields[] = [{}];
  const keep = (data: Uint8Array) => buffers.push({ 0: bytes(data) }) - 1;
  const index = (ref: TensorRef) => (typeof ref === "number" ? ref : names.indexOf(ref));

  const subgraph: Fields = {
    0: tables(tensors.map((tensor, i) => tensorTable(tensor, names[i] ?? "", tensor.data ? keep(tensor.data) : 0))),
    1: int32s((spec.inputs ?? [0]).map(index)),
    2: int32s((spec.outputs ?? [tensors.length - 1]).map(index)),
    3: tables(spec.operators.map((operator, i) => operatorTable(operator, i, index))),
    ...spec.subgraph,
  };
  const metadata =
    spec.metadata && keep(spec.metadata instanceof Uint8Array ? spec.metadata : makeMetadata(spec.metadata));
  const model: Fields = {
    0: int32(3),
    1: tables(spec.operators.map(codeTable)),
    2: tables([subgraph]),
    4: tables(buffers),
    6: metadata === undefined ? undefined : tables([{ 0: text("TFLITE_METADATA"), 1: int32(metadata) }]),
    ...spec.model,
  };
  const file = makeFlatBuffer(model, spec.identifier ?? "TFL3");
  if (spec.files === false) return file;
  const scores = last?.shape.reduce((a, b) => a * b, 1) ?? 1;
  return appendZip(file, spec.files ?? { "labels.txt": makeLabels(scores).join("\n") });
}

/** Makes labels: "class 0", "class 1" … */
const makeLabels = (count: number): string[] => Array.from({ length: count }, (_, i) => `class ${i}`);

function tensorTable({ shape, type, quantization, fields }: TensorSpec, name: string, buffer: number): Fields {
  return {
    0: int32s(shape),
    1: int8(type),
    2: int32(buffer),
    3: text(name),
    4: quantizationField(quantization),
    ...fields,
  };
}

function operatorTable(operator: OperatorSpec, code: number, index: (ref: TensorRef) => number): Fields {
  return {
    0: int32(code),
    1: int32s(operator.inputs.map(index)),
    2: int32s(operator.outputs.map(index)),
    4: operator.options && table(operator.options),
    ...operator.fields,
  };
}

function codeTable({ code, codeFields }: OperatorSpec): Fields {
  return { 0: int8(Math.min(code, PLACEHOLDER)), 3: int32(code), ...codeFields };
}
