import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { MAX_FILE_BYTES } from "../../../src/protocol/request/limits";

/**
 * Writes a picture that comes as a stream into a file.
 * @throws Error where it is larger than any that is read
 */
export async function keepInFile(signal: AbortSignal, chunks: AsyncIterable<Uint8Array>, file: string): Promise<void> {
  let length = 0;
  const bounded = async function* (all: AsyncIterable<Uint8Array>) {
    for await (const chunk of all) {
      length += chunk.length;
      if (length > MAX_FILE_BYTES) throw new Error(`It is larger than ${MAX_FILE_BYTES >> 20} MB.`);
      yield chunk;
    }
  };
  await pipeline(chunks, bounded, createWriteStream(file), { signal });
}
