import { unary } from "./unary";

export const relu6 = unary("RELU6", 21);
