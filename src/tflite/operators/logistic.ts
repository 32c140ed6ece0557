import { unary } from "./unary";

export const logistic = unary("LOGISTIC", 14);
