import { elementwise } from "./elementwise";

export const mul = elementwise("MUL", 18);
