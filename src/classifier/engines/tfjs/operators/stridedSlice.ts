import { constantIntegers } from "../../../../tflite/operators/constantIntegers";
import { attribute } from "../node";
import type { Emit } from "./emit";

/** Mask of the first axis, the batch's: all of it is taken, since the file fixes its size at 1 and the graph leaves it open. */
const BATCH = 1;

export const emitStridedSlice: Emit<"STRIDED_SLICE"> = (builder, { inputs, options }) => {
  const [input = -1, ...ranges] = inputs;
  const lists = ranges.map((index) => builder.constantIntegers(constantIntegers(builder.tensor(index))));
  return builder.emit("StridedSlice", [builder.valueOf(input), ...lists], {
    begin_mask: attribute.integer(options.beginMask | BATCH),
    end_mask: attribute.integer(options.endMask | BATCH),
    shrink_axis_mask: attribute.integer(options.shrinkMask),
    ellipsis_mask: attribute.integer(0),
    new_axis_mask: attribute.integer(0),
  });
};
