import type { MessageKey } from "../../words/keys";
import type { Argument } from "../../words/reason";
import type { Table } from "../format/table";
import type { Tensor } from "../tensor";

/** Options table of an operator; files may omit it where all values are defaults. */
export type OptionsTable = Table | undefined;

/**
 * A kind of TFLite operator that the reader supports.
 * Codes, option fields and semantics: tensorflow/lite/schema/schema.fbs and
 * https://www.tensorflow.org/mlir/tfl_ops
 */
export interface OperatorKind<Name extends string, Options> {
  readonly name: Name;
  /** Number in the schema's BuiltinOperator. */
  readonly code: number;
  /** Minimum and maximum number of inputs. */
  readonly inputs: readonly [min: number, max: number];
  /** Reads the options from a file; `bad` makes an error about this operator. */
  read(options: OptionsTable, bad: Bad): Options;
  /** Computes the output shape from the inputs; throws `bad` where they do not fit together. */
  shape(inputs: readonly Tensor[], options: Options, bad: Bad): readonly number[];
}

/** Makes an error about an operator, from the key of its sentence and the values for that sentence's placeholders. */
export type Bad = (key: Extract<MessageKey, `tflite_${string}`>, ...args: readonly Argument[]) => Error;

/** Options and output shape of one operator in a file. */
export interface Interpretation<Options> {
  readonly options: Options;
  readonly shape: readonly number[];
}

/** Adds `interpret` to a kind: it hides the type of the options from callers that handle all kinds alike. */
export function operator<const Name extends string, Options>(kind: OperatorKind<Name, Options>) {
  return {
    ...kind,
    interpret(inputs: readonly Tensor[], table: OptionsTable, bad: Bad): Interpretation<Options> {
      const options = kind.read(table, bad);
      return { options, shape: kind.shape(inputs, options, bad) };
    },
  };
}

/** Shape of the input at `i`, which must have rank `rank`. */
export function inputOfRank(inputs: readonly Tensor[], i: number, rank: number, bad: Bad): readonly number[] {
  const shape = inputs[i]?.shape;
  if (shape?.length !== rank) throw bad("tflite_rank", i, rank);
  return shape;
}

/**
 * Shape of a convolution's filter, input 1. It must be a constant, since engines rearrange it while they load a model.
 */
export function filterShape(inputs: readonly Tensor[], bad: Bad): readonly [number, number, number, number] {
  const shape = inputOfRank(inputs, 1, 4, bad);
  if (!inputs[1]?.data) throw bad("tflite_filter");
  return shape as [number, number, number, number];
}

/** Formats several shapes for a sentence: "[1, 2], [3]". */
export const listed = (shapes: readonly (readonly number[])[]): string =>
  shapes.map((shape) => `[${shape}]`).join(", ");
