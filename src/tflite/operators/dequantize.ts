import { unary } from "./unary";

/**
 * Changes how numbers are stored, not what they stand for. If its input is a constant, the reader uses that in its
 * place.
 */
export const dequantize = unary("DEQUANTIZE", 6);
