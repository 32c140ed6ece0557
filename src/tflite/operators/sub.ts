import { elementwise } from "./elementwise";

export const sub = elementwise("SUB", 41);
