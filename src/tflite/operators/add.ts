import { elementwise } from "./elementwise";

export const add = elementwise("ADD", 0);
