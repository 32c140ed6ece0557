import type { MessageKey } from "../../words/keys";
import type { Argument } from "../../words/reason";
import type { Table } from "../format/table";
import type { Tensor } from "../tensor";

/** Options of an operator; absent in a file whose values are all defaults. */
export type OptionsTable = Table | undefined;

/**
 * What the reader knows of one TFLite operator.
 * Codes, option fields and semantics: tensorflow/lite/schema/schema.fbs and
 * https://www.tensorflow.org/mlir/tfl_ops
 */
export interface OperatorKind<Name extends string, Options> {
  readonly name: Name;
  /** BuiltinOperator in the schema. */
  readonly code: number;
  /** How many inputs it takes, at least and at most. */
  readonly inputs: readonly [least: number, most: number];
  /** Its options; `bad` raises an error about this operator. */
  read(options: OptionsTable, bad: Bad): Options;
  /** The shape it gives for these inputs; `bad` where they do not fit together. */
  shape(inputs: readonly Tensor[], options: Options, bad: Bad): readonly number[];
}

/** Takes the sentence that says what is wrong, and its particulars. */
export type Bad = (key: Extract<MessageKey, `tflite_${string}`>, ...args: readonly Argument[]) => Error;

/** Options and output shape of one operator in a file, from its options table. */
export interface Interpreted<Options> {
  readonly options: Options;
  readonly shape: readonly number[];
}

/** Adds `interpret`, which hides the options' type from a caller that meets all kinds. */
export function operator<const Name extends string, Options>(kind: OperatorKind<Name, Options>) {
  return {
    ...kind,
    interpret(inputs: readonly Tensor[], table: OptionsTable, bad: Bad): Interpreted<Options> {
      const options = kind.read(table, bad);
      return { options, shape: kind.shape(inputs, options, bad) };
    },
  };
}

/** The input at `i`, of rank `rank`. */
export function inputOfRank(inputs: readonly Tensor[], i: number, rank: number, bad: Bad): readonly number[] {
  const shape = inputs[i]?.shape;
  if (shape?.length !== rank) throw bad("tflite_rank", i, rank);
  return shape;
}

/** The shape of a filter, input 1 of a convolution: constant, since engines rearrange it when they load. */
export function filterShape(inputs: readonly Tensor[], bad: Bad): readonly [number, number, number, number] {
  const shape = inputOfRank(inputs, 1, 4, bad);
  if (!inputs[1]?.data) throw bad("tflite_filter");
  return shape as [number, number, number, number];
}

/** Several shapes in a sentence. */
export const listed = (shapes: readonly (readonly number[])[]): string =>
  shapes.map((shape) => `[${shape}]`).join(", ");
