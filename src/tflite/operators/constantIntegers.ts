import { Failed } from "../../words/failed";
import type { Tensor } from "../tensor";
import type { Bad } from "./operator";

/** Maximum number of values that say something of axes: two for each of eight. */
const MAX_OF_AXES = 16;

/**
 * Reads the int32 values of a constant input, such as axes or a shape; throws `bad` where the input is no such
 * constant.
 * @param most maximum number of values
 */
export function constantIntegers(
  tensor: Tensor | undefined,
  bad: Bad = (...problem) => new Failed(...problem),
  most = MAX_OF_AXES,
): number[] {
  if (!tensor?.data || tensor.type !== "int32" || tensor.data.length > most * 4) {
    throw bad("tflite_not_integers");
  }
  const { buffer, byteOffset, byteLength } = tensor.data;
  const view = new DataView(buffer, byteOffset, byteLength);
  return Array.from({ length: byteLength / 4 }, (_, i) => view.getInt32(i * 4, true));
}
