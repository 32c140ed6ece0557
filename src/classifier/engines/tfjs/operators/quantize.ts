import type { GraphBuilder } from "../graphBuilder";
import { operands, type Step } from "./emit";

/** Float arithmetic keeps real numbers: storing them otherwise changes nothing. */
export const emitQuantize = (builder: GraphBuilder, step: Step<"QUANTIZE" | "DEQUANTIZE">): string =>
  builder.valueOf(operands(step)[0]);
