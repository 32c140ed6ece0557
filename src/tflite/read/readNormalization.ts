import { because } from "../../words/reason";
import { named } from "../format/place";
import { NORMALIZATION_OPTIONS, PROCESS_UNIT, TENSOR_METADATA } from "../format/schema";
import type { Table } from "../format/table";
import type { Complaints } from "../format/tfliteError";
import type { Graph, Normalization } from "../graph";
import { fits, inferNormalization, normalize } from "./inferNormalization";
import { type Steps, stepsAsStored, stepsOf, storedBytes } from "./steps";

/** How the bytes of a picture become the model's input. */
type Pixels = Pick<Graph, "normalization" | "stored">;

/**
 * Reads how the bytes of a picture become the model's input: normalised as the metadata says, and, where the input is
 * quantised, stored with its scale and zero point. Metadata that does not fit these is meant for a float file. Without
 * any, the normalisation is inferred from the scale and the zero point, a float input's from those of the QUANTIZE that
 * it goes to; where there is none either, it is what is assumed.
 * https://ai.google.dev/edge/litert/models/metadata#normalization_and_quantization_parameters
 */
export function readNormalization(
  { input, operators, tensors }: Pick<Graph, "input" | "operators" | "tensors">,
  metadata: Table | undefined,
  complaints: Complaints,
  assumed?: Normalization,
): Pixels {
  const said = readOptions(metadata);
  const steps = stepsOf(input);
  if (steps) return store(said && fits(said, steps, "said") ? said : inferNormalization(steps), steps);
  const quantize = operators.find(({ name, inputs }) => name === "QUANTIZE" && inputs[0] === input.index);
  const later = stepsOf(quantize && tensors[quantize.output]);
  const normalization = said ?? (later && inferNormalization(later)) ?? assumed;
  if (input.type === "float32" && normalization) return { normalization, stored: undefined };
  throw complaints.unsupported(
    named(because("part_input"), input.type),
    because("tflite_no_normalization"),
    because("remedy_normalization"),
  );
}

/** Stores normalised pixels; where none differs by more than one step from its byte, the byte itself is stored. */
function store(normalization: Normalization, steps: Steps): Pixels {
  const stored = storedBytes(normalization, steps);
  const areBytes = stored.every((table) => table.every((value, byte) => Math.abs(value - byte) <= 1));
  return { normalization: stepsAsStored(steps), stored: areBytes ? undefined : stored };
}

/** The normalisation that the metadata states; undefined where there is none, or it is no sound one. */
function readOptions(metadata: Table | undefined): Normalization | undefined {
  const options = metadata
    ?.tables(TENSOR_METADATA.processUnits, "part_process_unit")
    .find((unit) => unit.uint8(PROCESS_UNIT.optionsType) === NORMALIZATION_OPTIONS.type)
    ?.table(PROCESS_UNIT.options, "part_normalization");
  const mean = triple(options?.float32s(NORMALIZATION_OPTIONS.mean) ?? []);
  const deviation = triple(options?.float32s(NORMALIZATION_OPTIONS.std) ?? []);
  return mean && deviation?.every((std) => std > 0) ? normalize(mean, deviation) : undefined;
}

/** Values for the three channels, from one for all or one for each. */
function triple(values: number[]): Normalization["scale"] | undefined {
  const three = values.length === 1 ? [...values, ...values, ...values] : values;
  return three.length === 3 && three.every(Number.isFinite) ? (three as [number, number, number]) : undefined;
}
