import type { Complaints } from "./error";
import { elements, type Quantization, type Tensor } from "./graph";
import { BUFFER, ELEMENT_TYPES, QUANTIZATION, TENSOR } from "./schema";
import type { Table } from "./table";

/** 2^28 elements: far above any classifier's activations, far below what would exhaust memory. */
const MOST_ELEMENTS = 1 << 28;

export function readTensors(subgraph: Table, field: number, buffers: Table[], complaints: Complaints): Tensor[] {
  return subgraph.tables(field, "tensor").map((table, index) => readTensor(table, index, buffers, complaints));
}

function readTensor(table: Table, index: number, buffers: Table[], complaints: Complaints): Tensor {
  const name = table.string(TENSOR.name).slice(0, 200);
  const place = `tensor ${index} (${name})`;
  const shape = table.int32s(TENSOR.shape);
  if (shape.some((size) => size < 1) || elements(shape) > MOST_ELEMENTS) {
    throw complaints.unsupported(place, `its shape is [${shape}]`, "Export the model with a fixed input size");
  }
  if (table.table(TENSOR.sparsity, "sparsity")) {
    throw complaints.unsupported(place, "it is stored sparse", "Export the model without sparsity");
  }
  const code = table.int8(TENSOR.type);
  const element = ELEMENT_TYPES[code];
  if (!element) {
    throw complaints.unsupported(
      place,
      `its element type (number ${code}) is not supported`,
      "Export the model with float32, float16, uint8 or int8 tensors",
    );
  }
  const data = readData(table, buffers, place, complaints);
  if (data && data.length !== elements(shape) * element.bytes) {
    throw complaints.damaged(place, `[${shape}] of ${element.type} does not make ${data.length} bytes`);
  }
  const quantization = readQuantization(table, shape, place, complaints);
  return { index, name, type: element.type, shape, quantization, data };
}

/** The constant's bytes; undefined where the tensor is computed (its buffer is empty). */
function readData(table: Table, buffers: Table[], place: string, complaints: Complaints): Uint8Array | undefined {
  const number = table.uint32(TENSOR.buffer);
  const buffer = buffers[number];
  if (!buffer) throw complaints.damaged(place, `its buffer ${number} is missing`);
  const data = buffer.bytes(BUFFER.data);
  return data.length ? data : undefined;
}

function readQuantization(
  tensor: Table,
  shape: readonly number[],
  place: string,
  complaints: Complaints,
): Quantization | undefined {
  const table = tensor.table(TENSOR.quantization, "quantization");
  const scales = table?.float32s(QUANTIZATION.scale) ?? [];
  if (!table || scales.length === 0) return undefined;
  const zeroPoints = table.int64s(QUANTIZATION.zeroPoint);
  const axis = table.int32(QUANTIZATION.axis);
  const perChannel = scales.length > 1;
  const fits = scales.length === zeroPoints.length && (!perChannel || shape[axis] === scales.length);
  const sane = scales.every((s) => s > 0 && Number.isFinite(s)) && zeroPoints.every((z) => Math.abs(z) <= 2 ** 31);
  if (!fits || !sane) {
    throw complaints.damaged(place, `${scales.length} scales and ${zeroPoints.length} zero points do not fit it`);
  }
  return { scales, zeroPoints, axis: perChannel ? axis : 0 };
}
