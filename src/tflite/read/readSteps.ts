import { because } from "../../words/reason";
import { named, numbered } from "../format/place";
import { OPERATOR, OPERATOR_CODE } from "../format/schema";
import type { Table } from "../format/table";
import type { Complaints } from "../format/tfliteError";
import { OPERATOR_KINDS, type Operator } from "../operators";
import { withSaturation } from "../operators/activation";
import type { Bad } from "../operators/operator";
import { elements, type Tensor } from "../tensor";
import { Living, MAX_LIVING } from "./living";
import { isBounded, unbounded } from "./readTensors";

/** BuiltinOperator.PLACEHOLDER_FOR_GREATER_OP_CODES in the older field: the real number is in the newer one. */
const PLACEHOLDER = 127;

/**
 * Reads the operators in order of execution. Each is checked: it must be supported, its inputs computed by then, and
 * its output of the shape that follows from its inputs.
 *
 * @param tensors one whose shape the file leaves empty is replaced by one of the shape that was computed, and one that
 *   dequantises a constant (float16 weights, say) by that constant
 * @param input index of the picture's tensor, which exists before the first step, as constants do
 */
export function readSteps(
  tables: Table[],
  codes: Table[],
  tensors: Tensor[],
  input: number,
  complaints: Complaints,
): Operator[] {
  const known = new Set(tensors.filter((t) => t.data).map((t) => t.index)).add(input);
  const living = new Living(tables.map((table) => table.int32s(OPERATOR.inputs)));
  return tables.flatMap((table, step) => {
    const kind = kindOf(table, step, codes, complaints);
    const place = named(numbered("part_operator", step), kind.name);
    const bad: Bad = (key, ...args) => complaints.unsupported(place, because(key, ...args), because("remedy_export"));

    const inputs = table.int32s(OPERATOR.inputs).filter((index) => index !== -1);
    if (inputs.length < kind.inputs[0] || inputs.length > kind.inputs[1])
      throw bad("tflite_input_count", inputs.length);
    const operands = inputs.map((index) => {
      const tensor = tensors[index];
      if (!tensor || !known.has(index)) throw bad("tflite_input_early", index);
      return tensor;
    });

    const outputs = table.int32s(OPERATOR.outputs);
    const stated = tensors[outputs[0] ?? -1];
    if (!stated || outputs.length !== 1) throw bad("tflite_outputs", `${outputs}`);
    if (known.has(stated.index)) throw bad("tflite_output_twice", stated.index);

    const { options, shape } = kind.interpret(operands, table.table(OPERATOR.options, "part_options"), bad);
    const output = withShape(stated, shape);
    if (!sameShape(shape, output.shape)) throw bad("tflite_other_shape", `${shape}`, `${output.shape}`);
    if (!isBounded(output.shape)) throw unbounded(output.shape, place, complaints);
    const needed = living.after(step, output);
    if (needed > MAX_LIVING) {
      throw complaints.unsupported(place, because("tflite_memory", needed, MAX_LIVING), because("remedy_plain"));
    }
    tensors[output.index] = output;
    known.add(output.index);
    const [constant] = operands;
    if (kind.name === "DEQUANTIZE" && constant?.data) {
      const { type, quantization, data } = constant;
      tensors[output.index] = { ...output, type, quantization, data };
      return [];
    }
    return { name: kind.name, inputs, output: output.index, options: withSaturation(options, output) } as Operator;
  });
}

function kindOf(table: Table, step: number, codes: Table[], complaints: Complaints) {
  const entry = codes[table.uint32(OPERATOR.code)];
  if (!entry) throw complaints.damaged(numbered("part_operator", step), because("tflite_no_code"));
  const old = entry.int8(OPERATOR_CODE.deprecatedCode);
  const code = old === PLACEHOLDER ? entry.int32(OPERATOR_CODE.code) : Math.max(old, entry.int32(OPERATOR_CODE.code));
  const kind = OPERATOR_KINDS.get(code);
  if (kind) return kind;
  const custom = entry.string(OPERATOR_CODE.customCode);
  throw complaints.unsupported(
    numbered("part_operator", step),
    custom ? because("tflite_custom_operator", custom) : because("tflite_operator", code),
    because("remedy_operators", [...OPERATOR_KINDS.values()].map((k) => k.name).join(", ")),
  );
}

/** A tensor whose file leaves its shape empty, with the shape that follows from what computes it. */
const withShape = (stated: Tensor, shape: readonly number[]): Tensor =>
  stated.shape.length === 0 ? { ...stated, shape } : stated;

/**
 * Whether two shapes are equal, or equal in content where the file drops axes of size 1 (a scalar mean, a flat row).
 */
function sameShape(given: readonly number[], stated: readonly number[]): boolean {
  return given.join() === stated.join() || (elements(given) === elements(stated) && rows(given) === rows(stated));
}

const rows = (shape: readonly number[]) => shape.filter((size) => size !== 1).join();
