import { because } from "../words/reason";
import { named, numbered, type Part } from "./format/place";
import { MODEL, SUBGRAPH } from "./format/schema";
import { Table } from "./format/table";
import { Complaints } from "./format/tfliteError";
import type { Graph, Normalization } from "./graph";
import type { Operator } from "./operators";
import { fitLabels } from "./read/fitLabels";
import { readLabels, splitLabels } from "./read/readLabels";
import { readMetadata } from "./read/readMetadata";
import { readNormalization } from "./read/readNormalization";
import { readSteps } from "./read/readSteps";
import { readTensors } from "./read/readTensors";
import { elements, type Tensor } from "./tensor";

/** Number of operators that use each byte of a file, on average, at most: mostly it is one. */
const MAX_SHARING = 4;
/** Bytes of constants that every file may have: small ones, such as axes, are shared by many operators. */
const MIN_WEIGHTS = 1 << 20;

/**
 * Reads a .tflite image classifier.
 *
 * @param bytes the whole file; the graph's constants are views into it
 * @param file name of the file, for messages
 * @param given contents of a label file, one label a line, which replaces the one that the model carries
 * @param assumed how pictures are normalised where a float file does not say that
 * @throws TfliteError where the file is damaged, or is not an image classifier made of supported operators and types;
 *   never any other error
 */
export function readTflite(bytes: Uint8Array, file: string, given?: string, assumed?: Normalization): Graph {
  const complaints = new Complaints(file);
  const model = Table.root(bytes, "TFL3", complaints);
  const buffers = model.tables(MODEL.buffers, "part_buffer");
  const subgraphs = model.tables(MODEL.subgraphs, "part_subgraph");
  const subgraph = subgraphs[0];
  if (!subgraph || subgraphs.length > 1) {
    throw complaints.unsupported(
      because("part_model"),
      because("tflite_subgraphs", subgraphs.length),
      because("remedy_plain"),
    );
  }
  const tensors = readTensors(subgraph, SUBGRAPH.tensors, buffers, complaints);
  const input = soleTensor(subgraph.int32s(SUBGRAPH.inputs), tensors, "part_input", complaints);
  const scores = soleTensor(subgraph.int32s(SUBGRAPH.outputs), tensors, "part_output", complaints);
  checkPicture(input, complaints);

  const codes = model.tables(MODEL.operatorCodes, "part_operator_code");
  const operators = readSteps(
    subgraph.tables(SUBGRAPH.operators, "part_operator"),
    codes,
    tensors,
    input.index,
    complaints,
  );
  checkWeights(operators, tensors, bytes.length, complaints);
  if (!operators.some((step) => step.output === scores.index)) {
    throw complaints.damaged(
      named(because("part_output"), numbered("part_tensor", scores.index)),
      because("tflite_not_computed"),
    );
  }
  // Reading the operators may have given it a shape.
  const output = tensors[scores.index] ?? scores;

  const metadata = readMetadata(model, buffers, complaints);
  const listed = given === undefined ? readLabels(bytes, metadata.output, complaints) : splitLabels(given, complaints);
  const labels = fitLabels(listed, elements(output.shape), complaints);
  const pixels = readNormalization({ input, operators, tensors }, metadata.input, complaints, assumed);
  return { file, tensors, operators, input, output, ...pixels, labels };
}

/** An engine makes a copy of a constant for each operator that uses it, and constants may share the file's bytes. */
function checkWeights(operators: readonly Operator[], tensors: Tensor[], size: number, complaints: Complaints): void {
  const uses = operators.flatMap(({ inputs }) => inputs.map((index) => tensors[index]?.data?.length ?? 0));
  const used = uses.reduce((sum, length) => sum + length, 0);
  if (used <= Math.max(MIN_WEIGHTS, size * MAX_SHARING)) return;
  throw complaints.unsupported(because("part_model"), because("tflite_weights", used, size), because("remedy_plain"));
}

function soleTensor(indices: number[], tensors: Tensor[], part: Part, complaints: Complaints): Tensor {
  const tensor = tensors[indices[0] ?? -1];
  if (tensor && !tensor.data && indices.length === 1) return tensor;
  throw complaints.unsupported(
    because(part),
    because("tflite_sole", because(part), `${indices}`),
    because("remedy_one_in_one_out"),
  );
}

function checkPicture(input: Tensor, complaints: Complaints): void {
  const [n, height, width, channels] = input.shape;
  if (input.shape.length === 4 && n === 1 && channels === 3 && height === width) return;
  throw complaints.unsupported(
    because("part_input"),
    because("tflite_not_picture", `${input.shape}`),
    because("remedy_square"),
  );
}
