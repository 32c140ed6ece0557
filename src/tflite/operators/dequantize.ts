import { unary } from "./unary";

/** Changes how numbers are stored, not what they stand for. Of a constant, the reader takes the constant itself. */
export const dequantize = unary("DEQUANTIZE", 6);
