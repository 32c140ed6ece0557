import { expect } from "vitest";
import { TfliteError } from "../../../src/tflite/format/tfliteError";
import { readTflite } from "../../../src/tflite/readTflite";
import { makeTflite, type TfliteSpec } from "../../make/tflite";

export const FILE = "hand-made.tflite";

export const read = (spec: TfliteSpec) => readTflite(makeTflite(spec), FILE);

/** Returns the error with which the reader refuses a file; fails if the file is read, or another error is thrown. */
export function refusalOf(file: TfliteSpec | Uint8Array): TfliteError {
  try {
    readTflite(file instanceof Uint8Array ? file : makeTflite(file), FILE);
  } catch (error) {
    if (error instanceof TfliteError) return error;
    throw error;
  }
  throw new Error("The reader took it.");
}

/** Expects the file to be refused with a message that names the file, the place, the problem and the remedy. */
export function expectRefusal(
  file: TfliteSpec | Uint8Array,
  place: string,
  problem: string | RegExp,
  remedy: string,
): void {
  const { message } = refusalOf(file);
  const [before, after] = [`${FILE}: ${place}: `, `. ${remedy}.`];
  expect(message.slice(0, before.length)).toBe(before);
  expect(message.slice(-after.length)).toBe(after);
  const found = message.slice(before.length, -after.length);
  if (typeof problem === "string") expect(found).toBe(problem);
  else expect(found).toMatch(problem);
}

export const GET_AGAIN = "The file is damaged: get it again";
