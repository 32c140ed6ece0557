import { attribute } from "../node";
import type { Emit } from "./emit";

export const emitConcatenation: Emit<"CONCATENATION"> = (builder, { inputs, options, output }) => {
  const rank = builder.tensor(output).shape.length;
  const axis = options.axis < 0 ? options.axis + rank : options.axis;
  const values = inputs.map((index) => builder.valueOf(index));
  const joined = builder.emit("ConcatV2", [...values, builder.constantInteger(axis)], {
    N: attribute.integer(values.length),
  });
  return builder.activate(joined, options.activation);
};
