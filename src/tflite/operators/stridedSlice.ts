import { constantIntegers } from "./constantIntegers";
import { operator } from "./operator";

/**
 * Takes a part of its input. Further inputs: begin, end and stride for each axis, all constants. A bit of `beginMask`
 * or `endMask` takes its axis from the start or to the end; a bit of `shrinkMask` takes a single index and drops the
 * axis. https://www.tensorflow.org/api_docs/python/tf/strided_slice
 */
export const stridedSlice = operator({
  name: "STRIDED_SLICE",
  code: 45,
  inputs: [4, 4],
  read: (options, bad) => {
    const mask = (field: number) => options?.int32(field) ?? 0;
    if (mask(2) || mask(3)) throw bad("tflite_slice_mask");
    return { beginMask: mask(0), endMask: mask(1), shrinkMask: mask(4) };
  },
  shape: (inputs, { beginMask, endMask, shrinkMask }, bad) => {
    const shape = inputs[0]?.shape ?? [];
    const [begin, end, strides] = [1, 2, 3].map((i) => constantIntegers(inputs[i], bad));
    if (!begin || !end || !strides || [begin, end, strides].some((list) => list.length !== shape.length)) {
      throw bad("tflite_slice_ranges", `${shape}`);
    }
    return shape.flatMap((size, axis) => {
      const bit = 1 << axis;
      const counted = (index: number) => Math.min(size, Math.max(0, index < 0 ? index + size : index));
      const from = beginMask & bit ? 0 : counted(begin[axis] ?? 0);
      const to = shrinkMask & bit ? from + 1 : endMask & bit ? size : counted(end[axis] ?? 0);
      const stride = strides[axis] ?? 0;
      if (stride < 1 || to <= from || to > size) throw bad("tflite_slice_range", from, to, stride, size);
      if (axis === 0 && (to - from !== size || stride !== 1 || shrinkMask & bit)) {
        throw bad("tflite_slice_batch");
      }
      return shrinkMask & bit ? [] : [Math.ceil((to - from) / stride)];
    });
  },
});
