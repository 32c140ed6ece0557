import { because, type Reason } from "../../words/reason";
import { named, numbered } from "../format/place";
import { BUFFER, ELEMENT_TYPES, QUANTIZATION, TENSOR } from "../format/schema";
import type { Table } from "../format/table";
import type { Complaints } from "../format/tfliteError";
import { elements, type Quantization, type Tensor } from "../tensor";

/**
 * Maximum number of elements in a tensor that is computed, 2^25, or 128 MB in float32: the largest of EfficientNet-B7
 * has half of that.
 */
const MAX_COMPUTED = 1 << 25;
/** Maximum number of axes: classifiers have four. */
const MAX_RANK = 8;

export function readTensors(subgraph: Table, field: number, buffers: Table[], complaints: Complaints): Tensor[] {
  return subgraph.tables(field, "part_tensor").map((table, index) => readTensor(table, index, buffers, complaints));
}

function readTensor(table: Table, index: number, buffers: Table[], complaints: Complaints): Tensor {
  const name = table.string(TENSOR.name);
  const place = named(numbered("part_tensor", index), name);
  const shape = table.int32s(TENSOR.shape, MAX_RANK);
  const data = readData(table, buffers, place, complaints);
  if (shape.some((size) => size < 1) || !(data || isBounded(shape))) throw unbounded(shape, place, complaints);
  if (table.table(TENSOR.sparsity, "part_sparsity")) {
    throw complaints.unsupported(place, because("tflite_sparse"), because("remedy_not_sparse"));
  }
  const code = table.int8(TENSOR.type);
  const element = ELEMENT_TYPES[code];
  if (!element) {
    throw complaints.unsupported(place, because("tflite_element_type", code), because("remedy_types"));
  }
  if (data && data.length !== elements(shape) * element.bytes) {
    throw complaints.damaged(place, because("tflite_data_length", `${shape}`, element.type, data.length));
  }
  const quantization = readQuantization(table, shape, place, complaints);
  return { index, name, type: element.type, shape, quantization, data };
}

/** Whether a tensor of this shape may be computed. */
export const isBounded = (shape: readonly number[]): boolean => elements(shape) <= MAX_COMPUTED;

/** For a tensor whose size is open, or too large. */
export const unbounded = (shape: readonly number[], place: Reason, complaints: Complaints) =>
  complaints.unsupported(place, because("tflite_shape", `${shape}`), because("remedy_fixed_size"));

/** Bytes of a constant; undefined for a computed tensor, whose buffer is empty. */
function readData(table: Table, buffers: Table[], place: Reason, complaints: Complaints): Uint8Array | undefined {
  const number = table.uint32(TENSOR.buffer);
  const buffer = buffers[number];
  if (!buffer) throw complaints.damaged(place, because("tflite_buffer_missing", number));
  const data = buffer.bytes(BUFFER.data);
  return data.length ? data : undefined;
}

function readQuantization(
  tensor: Table,
  shape: readonly number[],
  place: Reason,
  complaints: Complaints,
): Quantization | undefined {
  const table = tensor.table(TENSOR.quantization, "part_quantization");
  const scales = table?.float32s(QUANTIZATION.scale) ?? [];
  if (!table || scales.length === 0) return undefined;
  const zeroPoints = table.int64s(QUANTIZATION.zeroPoint);
  const axis = table.int32(QUANTIZATION.axis);
  const perChannel = scales.length > 1;
  const fits = scales.length === zeroPoints.length && (!perChannel || shape[axis] === scales.length);
  const sane = scales.every((s) => s > 0 && Number.isFinite(s)) && zeroPoints.every((z) => Math.abs(z) <= 2 ** 31);
  if (!fits || !sane) {
    throw complaints.damaged(place, because("tflite_scales", scales.length, zeroPoints.length));
  }
  return { scales, zeroPoints, axis: perChannel ? axis : 0 };
}
