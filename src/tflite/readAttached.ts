import { listArchive } from "./format/archive";

/** Maximum size of a file that goes with a model, in bytes. */
const MAX_BYTES = 1 << 20;

/**
 * The contents of a file that goes with a model, in the archive at its end.
 *
 * @returns undefined where there is none of this name, or none that can be read
 */
export function readAttached(bytes: Uint8Array, name: string): string | undefined {
  try {
    const file = listArchive(bytes).find((each) => each.name === name && each.size <= MAX_BYTES);
    return file && new TextDecoder().decode(file.contents());
  } catch {
    // The labels are in a file of their own, or it is damaged: whoever reads the labels says so.
    return undefined;
  }
}
