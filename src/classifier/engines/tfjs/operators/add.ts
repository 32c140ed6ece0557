import { type Emit, operands } from "./emit";

export const emitAdd: Emit<"ADD"> = (builder, step) => {
  const [a, b] = operands(step);
  return builder.activate(builder.emit("AddV2", [builder.valueOf(a), builder.valueOf(b)]), step.options.activation);
};
