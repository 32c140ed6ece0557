import { type Emit, operands } from "./emit";

export const emitSoftmax: Emit<"SOFTMAX"> = (builder, step) => {
  const logits = builder.valueOf(operands(step)[0]);
  const { beta } = step.options;
  const scaled = beta === 1 ? logits : builder.emit("Mul", [logits, builder.constantFloats([beta])]);
  return builder.emit("Softmax", [scaled]);
};
