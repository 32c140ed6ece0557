import { unary } from "./unary";

/** Changes how numbers are stored, not what they stand for. */
export const quantize = unary("QUANTIZE", 114);
