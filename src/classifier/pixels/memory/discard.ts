/** Not yet in TypeScript's types for this target: https://tc39.es/proposal-arraybuffer-transfer/ */
interface Transferable {
  transfer?(length: number): unknown;
}

/**
 * Frees bytes at once, unless they were given away: the garbage collector may take seconds, in which many more are
 * received.
 */
export function discard({ buffer }: Uint8Array<ArrayBuffer> | Uint8ClampedArray<ArrayBuffer>): void {
  if (buffer.byteLength > 0) (buffer as Transferable).transfer?.(0);
}
