import { elements, type Quantization, type Tensor } from "./tensor";

/** Returns the real numbers that the stored ones of a constant stand for, as float32. */
export function toFloats({ type, shape, quantization, data = new Uint8Array() }: Tensor): Float32Array<ArrayBuffer> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const read: Record<Tensor["type"], (i: number) => number> = {
    float32: (i) => view.getFloat32(i * 4, true),
    float16: (i) => halfToNumber(view.getUint16(i * 2, true)),
    int32: (i) => view.getInt32(i * 4, true),
    uint8: (i) => view.getUint8(i),
    int8: (i) => view.getInt8(i),
  };
  const value = read[type];
  if (!quantization) return Float32Array.from({ length: elements(shape) }, (_, i) => value(i));
  const { scales, zeroPoints, axis } = quantization;
  const channel = scales.length === 1 ? () => 0 : channelOf(shape, axis);
  return Float32Array.from(
    { length: elements(shape) },
    (_, i) => (value(i) - (zeroPoints[channel(i)] ?? 0)) * (scales[channel(i)] ?? 1),
  );
}

/** Returns a function from an element's position in the file to its index along `axis`. */
function channelOf(shape: readonly number[], axis: number): (element: number) => number {
  const inner = elements(shape.slice(axis + 1));
  const size = shape[axis] ?? 1;
  return (element) => Math.floor(element / inner) % size;
}

/**
 * Quantisation of a bias. An integer bias is added to products of input and weights, so its scale is the product of
 * their scales, whatever the file says.
 * https://ai.google.dev/edge/litert/models/quantization_spec
 */
export function biasQuantization(bias: Tensor, input: Tensor, weights: Tensor): Quantization | undefined {
  if (bias.type !== "int32" || !input.quantization || !weights.quantization) return bias.quantization;
  const [inputScale = 1] = input.quantization.scales;
  const scales = weights.quantization.scales.map((scale) => scale * inputScale);
  return { scales, zeroPoints: scales.map(() => 0), axis: 0 };
}

/** Decodes an IEEE 754 binary16 number. */
function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
