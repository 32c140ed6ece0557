import {
  bytes,
  type Fields,
  float32s,
  int8,
  int32,
  int32s,
  int64s,
  makeFlatBuffer,
  table,
  tables,
  text,
} from "./fields";
import type { ElementType, Graph, Quantization, Tensor } from "./graph";
import { OPERATOR_KINDS, type Operator } from "./operators";
import { writeOptions } from "./options";
import { BUFFER, ELEMENT_TYPES, MODEL, OPERATOR, OPERATOR_CODE, QUANTIZATION, SUBGRAPH, TENSOR } from "./schema";

/** The network of a graph, without what says how to feed it and what its scores mean. */
export type Network = Pick<Graph, "tensors" | "operators" | "input" | "output">;

/** The version of the format that every .tflite file has. */
const VERSION = 3;
/** Numbers from 127 on do not fit the older field of an operator code: it holds this then. */
const PLACEHOLDER = 127;

/** The bytes of a .tflite file with this network: what `readTflite` reads, without labels and metadata. */
export function writeTflite({ tensors, operators, input, output }: Network): Uint8Array {
  const names = [...new Set(operators.map(({ name }) => name))];
  const constants = tensors.filter(({ data }) => data);
  // Buffer 0 is the empty one that computed tensors share.
  const buffers: Fields[] = [{}, ...constants.map(({ data }) => ({ [BUFFER.data]: data && bytes(data) }))];
  const subgraph: Fields = {
    [SUBGRAPH.tensors]: tables(tensors.map((tensor) => tensorTable(tensor, constants.indexOf(tensor) + 1))),
    [SUBGRAPH.inputs]: int32s([input.index]),
    [SUBGRAPH.outputs]: int32s([output.index]),
    [SUBGRAPH.operators]: tables(operators.map((step) => operatorTable(step, names.indexOf(step.name), tensors))),
  };
  return makeFlatBuffer(
    {
      [MODEL.version]: int32(VERSION),
      [MODEL.operatorCodes]: tables(names.map(codeTable)),
      [MODEL.subgraphs]: tables([subgraph]),
      [MODEL.buffers]: tables(buffers),
    },
    "TFL3",
  );
}

function codeTable(name: Operator["name"]): Fields {
  const code = [...OPERATOR_KINDS.values()].find((kind) => kind.name === name)?.code ?? 0;
  return { [OPERATOR_CODE.deprecatedCode]: int8(Math.min(code, PLACEHOLDER)), [OPERATOR_CODE.code]: int32(code) };
}

function tensorTable({ shape, type, name, quantization }: Tensor, buffer: number): Fields {
  return {
    [TENSOR.shape]: int32s(shape),
    [TENSOR.type]: int8(codeOf(type)),
    [TENSOR.buffer]: int32(buffer),
    [TENSOR.name]: text(name),
    [TENSOR.quantization]: quantization && table(quantizationTable(quantization)),
  };
}

const quantizationTable = ({ scales, zeroPoints, axis }: Quantization): Fields => ({
  [QUANTIZATION.scale]: float32s(scales),
  [QUANTIZATION.zeroPoint]: int64s(zeroPoints),
  [QUANTIZATION.axis]: int32(axis),
});

const codeOf = (type: ElementType) =>
  Number(Object.entries(ELEMENT_TYPES).find(([, element]) => element.type === type)?.[0]);

function operatorTable(step: Operator, code: number, tensors: readonly Tensor[]): Fields {
  const inputs = step.inputs.map((index) => tensors[index]).filter((tensor) => !!tensor);
  const { type, fields } = writeOptions(step, inputs);
  return {
    [OPERATOR.code]: int32(code),
    [OPERATOR.inputs]: int32s(step.inputs),
    [OPERATOR.outputs]: int32s([step.output]),
    [OPERATOR.optionsType]: int8(type),
    [OPERATOR.options]: type ? table(fields) : undefined,
  };
}
