import { crc32 } from "node:zlib";

/** Bytes of a PNG file before its first chunk. */
const SIGNATURE = 8;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** An animated PNG file of two PNG files of the same size and colours. https://www.w3.org/TR/png-3/#apng-frame-based-animation */
export function apng(first: Buffer, second: Buffer): Buffer {
  const chunks = chunksOf(first);
  const { data: header = Buffer.alloc(0) } = chunks[0] ?? {};
  const size = header.subarray(0, 8);
  const pixels = chunks.findIndex(({ type }) => type === "IDAT");
  const after = chunks.findLastIndex(({ type }) => type === "IDAT") + 1;
  const theirs = Buffer.concat(chunksOf(second).flatMap(({ type, data }) => (type === "IDAT" ? data : [])));
  const all = [
    ...chunks.slice(0, pixels),
    { type: "acTL", data: Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]) },
    control(0, size),
    ...chunks.slice(pixels, after),
    control(1, size),
    { type: "fdAT", data: Buffer.concat([Buffer.from([0, 0, 0, 2]), theirs]) },
    ...chunks.slice(after),
  ];
  return Buffer.concat([first.subarray(0, SIGNATURE), ...all.map(written)]);
}

/** The frame that follows: of the whole picture, for a second. */
const control = (number: number, size: Buffer): Chunk => ({
  type: "fcTL",
  data: Buffer.concat([Buffer.from([0, 0, 0, number]), size, Buffer.alloc(8), Buffer.from([0, 1, 0, 1, 0, 0])]),
});

function chunksOf(file: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({ type: file.toString("latin1", at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function written({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
