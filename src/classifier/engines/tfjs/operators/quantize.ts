import { type Emit, operands } from "./emit";

/** Float arithmetic keeps real numbers: storing them otherwise changes nothing. */
export const emitQuantize: Emit<"QUANTIZE"> = (builder, step) => builder.valueOf(operands(step)[0]);
