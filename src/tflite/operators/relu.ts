import { unary } from "./unary";

export const relu = unary("RELU", 19);
