import { because } from "../../words/reason";
import { named } from "../format/place";
import { NORMALIZATION_OPTIONS, PROCESS_UNIT, TENSOR_METADATA } from "../format/schema";
import type { Table } from "../format/table";
import type { Complaints } from "../format/tfliteError";
import type { Normalization } from "../graph";
import type { Tensor } from "../tensor";

/**
 * Reads how the bytes of a picture become the model's input. A quantised input stores the picture's bytes, so its
 * quantisation is the normalisation. A float input needs the mean and the standard deviation from its metadata.
 * https://ai.google.dev/edge/litert/models/metadata#normalization_and_quantization_parameters
 */
export function readNormalization(input: Tensor, metadata: Table | undefined, complaints: Complaints): Normalization {
  if (input.type === "uint8" && input.quantization?.scales.length === 1) {
    const scale = input.quantization.scales[0] ?? 1;
    const offset = -(input.quantization.zeroPoints[0] ?? 0) * scale;
    return { scale: [scale, scale, scale], offset: [offset, offset, offset] };
  }
  const options = metadata
    ?.tables(TENSOR_METADATA.processUnits, "part_process_unit")
    .find((unit) => unit.uint8(PROCESS_UNIT.optionsType) === NORMALIZATION_OPTIONS.type)
    ?.table(PROCESS_UNIT.options, "part_normalization");
  const mean = triple(options?.float32s(NORMALIZATION_OPTIONS.mean) ?? []);
  const deviation = triple(options?.float32s(NORMALIZATION_OPTIONS.std) ?? []);
  if (input.type !== "float32" || !mean || !deviation || deviation.some((std) => !(std > 0))) {
    throw complaints.unsupported(
      named(because("part_input"), input.type),
      because("tflite_no_normalization"),
      because("remedy_normalization"),
    );
  }
  return {
    scale: [1 / deviation[0], 1 / deviation[1], 1 / deviation[2]],
    offset: [-mean[0] / deviation[0], -mean[1] / deviation[1], -mean[2] / deviation[2]],
  };
}

/** Values for the three channels, from one for all or one for each. */
function triple(values: number[]): readonly [number, number, number] | undefined {
  const three = values.length === 1 ? [...values, ...values, ...values] : values;
  return three.length === 3 && three.every(Number.isFinite) ? (three as [number, number, number]) : undefined;
}
