import type { Fields } from "./format/fields";
import * as field from "./format/fields";
import {
  BUFFER,
  ELEMENT_TYPES,
  METADATA_ENTRY,
  METADATA_NAME,
  MODEL,
  OPERATOR,
  OPERATOR_CODE,
  QUANTIZATION,
  SUBGRAPH,
  TENSOR,
} from "./format/schema";
import type { Graph } from "./graph";
import { OPERATOR_KINDS, type Operator } from "./operators";
import { writeOptions } from "./operators/writeOptions";
import type { ElementType, Quantization, Tensor } from "./tensor";

/** The network of a graph, without normalisation and labels. */
export type Network = Pick<Graph, "tensors" | "operators" | "input" | "output">;

/** Version of the format, the same in every .tflite file. */
const FORMAT_VERSION = 3;
/** Bytes of a file beside its constants, with their names, shapes and scales: more than most have. */
const REST = 1 << 19;
/** Value of an operator code's older field for numbers from 127 on, which do not fit that field. */
const PLACEHOLDER = 127;

/**
 * Returns the bytes of a .tflite file with this network, in the format that `readTflite` reads, without labels.
 * @param metadata the contents of its TFLITE_METADATA, if it is to have any
 */
export function writeTflite({ tensors, operators, input, output }: Network, metadata?: Uint8Array): Uint8Array {
  const names = [...new Set(operators.map(({ name }) => name))];
  const constants = tensors.filter(({ data }) => data);
  // Buffer 0 is empty, and shared by all computed tensors.
  const contents = [...constants.map(({ data }) => data), ...(metadata ? [metadata] : [])];
  const buffers: Fields[] = [{}, ...contents.map((data) => ({ [BUFFER.data]: data && field.bytes(data) }))];
  const entry = {
    [METADATA_ENTRY.name]: field.text(METADATA_NAME),
    [METADATA_ENTRY.buffer]: field.int32(contents.length),
  };
  const subgraph: Fields = {
    [SUBGRAPH.tensors]: field.tables(tensors.map((tensor) => tensorTable(tensor, constants.indexOf(tensor) + 1))),
    [SUBGRAPH.inputs]: field.int32s([input.index]),
    [SUBGRAPH.outputs]: field.int32s([output.index]),
    [SUBGRAPH.operators]: field.tables(operators.map((step) => operatorTable(step, names.indexOf(step.name), tensors))),
  };
  return field.makeFlatBuffer(
    {
      [MODEL.version]: field.int32(FORMAT_VERSION),
      [MODEL.operatorCodes]: field.tables(names.map(codeTable)),
      [MODEL.subgraphs]: field.tables([subgraph]),
      [MODEL.buffers]: field.tables(buffers),
      [MODEL.metadata]: metadata && field.tables([entry]),
    },
    "TFL3",
    contents.reduce((sum, data) => sum + (data?.length ?? 0), REST),
  );
}

function codeTable(name: Operator["name"]): Fields {
  const code = [...OPERATOR_KINDS.values()].find((kind) => kind.name === name)?.code ?? 0;
  return {
    [OPERATOR_CODE.deprecatedCode]: field.int8(Math.min(code, PLACEHOLDER)),
    [OPERATOR_CODE.code]: field.int32(code),
  };
}

function tensorTable({ shape, type, name, quantization }: Tensor, buffer: number): Fields {
  return {
    [TENSOR.shape]: field.int32s(shape),
    [TENSOR.type]: field.int8(codeOf(type)),
    [TENSOR.buffer]: field.int32(buffer),
    [TENSOR.name]: field.text(name),
    [TENSOR.quantization]: quantization && field.table(quantizationTable(quantization)),
  };
}

const quantizationTable = ({ scales, zeroPoints, axis }: Quantization): Fields => ({
  [QUANTIZATION.scale]: field.float32s(scales),
  [QUANTIZATION.zeroPoint]: field.int64s(zeroPoints),
  [QUANTIZATION.axis]: field.int32(axis),
});

const codeOf = (type: ElementType) =>
  Number(Object.entries(ELEMENT_TYPES).find(([, element]) => element.type === type)?.[0]);

function operatorTable(step: Operator, code: number, tensors: readonly Tensor[]): Fields {
  const inputs = step.inputs.map((index) => tensors[index]).filter((tensor) => !!tensor);
  const { type, fields } = writeOptions(step, inputs);
  return {
    [OPERATOR.code]: field.int32(code),
    [OPERATOR.inputs]: field.int32s(step.inputs),
    [OPERATOR.outputs]: field.int32s([step.output]),
    [OPERATOR.optionsType]: field.int8(type),
    [OPERATOR.options]: type ? field.table(fields) : undefined,
  };
}
