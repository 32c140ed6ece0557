import { unary } from "./unary";

export const hardSwish = unary("HARD_SWISH", 117);
