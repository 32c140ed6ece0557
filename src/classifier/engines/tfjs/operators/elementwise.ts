import type { GraphBuilder } from "../graphBuilder";
import { operands, type Step } from "./emit";

/** @param op TensorFlow's name of the operation */
const emitElementwise =
  (op: "AddV2" | "Mul" | "Sub") =>
  (builder: GraphBuilder, step: Step<"ADD" | "MUL" | "SUB">): string => {
    const [a, b] = operands(step);
    return builder.activate(builder.emit(op, [builder.valueOf(a), builder.valueOf(b)]), step.options.activation);
  };

export const emitAdd = emitElementwise("AddV2");
export const emitMul = emitElementwise("Mul");
export const emitSub = emitElementwise("Sub");
