import { readTflite } from "../../tflite/readTflite";

/** The labels in a file, one a line: a label file, or a model that carries them. */
export function labelText(bytes: Uint8Array, file: string): string {
  if (!file.endsWith(".tflite")) return new TextDecoder().decode(bytes);
  return readTflite(bytes, file).labels.join("\n");
}
