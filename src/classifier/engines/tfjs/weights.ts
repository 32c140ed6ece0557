import type { io } from "@tensorflow/tfjs-core";
import type { Tensor } from "../../../tflite/tensor";
import { toFloats } from "../../../tflite/values";

/** A constant as tfjs takes it: its description and its bytes. */
export interface Weight {
  readonly spec: io.WeightsManifestEntry;
  readonly bytes: Uint8Array;
}

/** Arrangement of the elements of a constant, for instance with its axes in another order. */
export interface Layout {
  readonly shape: readonly number[];
  /** For each element in the new order, its index in the old one; undefined keeps the order. */
  readonly order?: Uint32Array;
}

/** The layout that turns OHWI, in which TFLite stores convolution filters, into HWIO, as TensorFlow does. */
export function ohwiToHwio([o, h, w, i]: readonly [number, number, number, number]): Layout {
  const order = new Uint32Array(o * h * w * i);
  const rest = h * w * i;
  for (let at = 0; at < order.length; at++) order[at] = (at % o) * rest + Math.floor(at / o);
  return { shape: [h, w, i, o], order };
}

/**
 * Converts a constant of the file for tfjs, whose rule is
 * value = stored * scale + min. 8-bit integers with one scale stay as they are:
 * tfjs decodes them when it loads them. Integers with a scale for each channel do
 * not fit that rule, and become exactly the float32 values that they stand for.
 */
export function toWeight(name: string, tensor: Tensor, layout: Layout = tensor): Weight {
  const { type, quantization } = tensor;
  const shape = [...layout.shape];
  const bytes = tensor.data ?? new Uint8Array();
  if (type === "int32" && !quantization) return { spec: { name, shape, dtype: "int32" }, bytes };
  if ((type === "uint8" || type === "int8") && quantization?.scales.length === 1) {
    const scale = quantization.scales[0] ?? 1;
    const shift = type === "int8" ? 128 : 0;
    const min = -((quantization.zeroPoints[0] ?? 0) + shift) * scale;
    const stored = reorder(bytes, layout).map((byte) => (byte + shift) & 0xff);
    return { spec: { name, shape, dtype: "float32", quantization: { dtype: "uint8", scale, min } }, bytes: stored };
  }
  const values = reorder(toFloats(tensor), layout);
  return { spec: { name, shape, dtype: "float32" }, bytes: new Uint8Array(values.buffer) };
}

function reorder<T extends Uint8Array | Float32Array>(values: T, { order }: Layout): T {
  return order ? (values.map((_, i) => values[order[i] ?? 0] ?? 0) as T) : values;
}
