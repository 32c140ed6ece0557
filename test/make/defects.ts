/** What happens to files on their way. */
/** A file, which may still be being made. */
type Bytes = Promise<Buffer> | Buffer;
export const cut = async (file: Bytes, share: number) =>
  (await file).subarray(0, Math.floor((await file).length * share));
export const without = async (file: Bytes, bytes: number) => (await file).subarray(0, -bytes);
export const after = async (bytes: string, file: Bytes) => Buffer.concat([Buffer.from(bytes, "latin1"), await file]);
export const before = async (file: Bytes, bytes: string) => Buffer.concat([await file, Buffer.from(bytes, "latin1")]);
/** Bytes put into a file at a place. */
export const into = async (file: Bytes, at: number, bytes: Uint8Array) =>
  Buffer.concat([(await file).subarray(0, at), bytes, (await file).subarray(at)]);
/** A byte in the middle is another. */
export async function spoilt(file: Bytes): Promise<Buffer> {
  const bytes = Buffer.from(await file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  return bytes;
}
