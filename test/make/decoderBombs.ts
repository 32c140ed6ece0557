/** Small files that grow very large when they are unpacked or decoded. */
import { brotliCompressSync, constants, crc32, deflateRawSync, deflateSync } from "node:zlib";
import { blackPng } from "./png";

const MIB = 2 ** 20;
const ZEROS = 16 * MIB;

/**
 * A gzip stream of `start` and then zeros. It has no end: a full flush ends at a byte, and so can be repeated.
 * https://www.rfc-editor.org/rfc/rfc1952
 */
export function gzipBomb(start: Uint8Array, mib: number): Buffer {
  const flushed = (bytes: Uint8Array) => deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH });
  const header = Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  const zeros = flushed(Buffer.alloc(ZEROS));
  return Buffer.concat([header, flushed(start), ...new Array<Buffer>((mib * MIB) / ZEROS).fill(zeros)]);
}

/** The same as a whole brotli stream. */
export const brotliBomb = (start: Uint8Array, mib: number): Buffer =>
  brotliCompressSync(Buffer.concat([start, Buffer.alloc(mib * MIB)]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });

/** A GIF of `frames` frames of one pixel, on a canvas of `side`. https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
export function gifBomb(side: number, frames: number): Buffer {
  const sides = [side & 255, side >> 8, side & 255, side >> 8];
  const head = [...Buffer.from("GIF89a"), ...sides, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
  const control = [0x21, 0xf9, 4, 0, 1, 0, 0, 0];
  const frame = [...control, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0];
  const all = Buffer.alloc(frame.length * frames, Uint8Array.from(frame));
  return Buffer.concat([Uint8Array.from(head), all, Uint8Array.from([0x3b])]);
}

/**
 * A lossless WebP of one colour: each of its codes has one symbol, and so takes no bit a pixel.
 * https://developers.google.com/speed/webp/docs/webp_lossless_bitstream_specification
 */
export function webpBomb(side: number): Buffer {
  let bits = "";
  const put = (value: number, length: number) => {
    bits += [...value.toString(2).padStart(length, "0")].reverse().join("");
  };
  put(side - 1, 14);
  put(side - 1, 14);
  put(0, 1 + 3);
  // No transform, no colour cache, one group of codes.
  put(0, 3);
  // Five simple codes of one symbol each, 0.
  for (let i = 0; i < 5; i++) put(1, 4);
  const bytes = (bits.padEnd(Math.ceil(bits.length / 8) * 8, "0").match(/.{8}/g) ?? []).map((byte) =>
    Number.parseInt([...byte].reverse().join(""), 2),
  );
  const data = Uint8Array.from([0x2f, ...bytes, ...(bytes.length % 2 ? [] : [0])]);
  return riff("WEBP", Buffer.concat([Buffer.from("VP8L"), uint32(data.length), data]));
}

/** A BMP of run-length coded rows of which there is none. https://learn.microsoft.com/windows/win32/gdi/bitmap-compression */
export function bmpBomb(side: number): Buffer {
  const palette = [0, 0, 0, 0, 255, 255, 255, 0];
  const rows = [0, 1];
  const info = [40, side, side, 1 | (8 << 16), 1, rows.length, 2835, 2835, 2, 2].flatMap((n) => [...uint32(n)]);
  const at = 14 + info.length + palette.length;
  const head = [...Buffer.from("BM"), ...uint32(at + rows.length), 0, 0, 0, 0, ...uint32(at)];
  return Buffer.from([...head, ...info, ...palette, ...rows]);
}

/** An icon that says it is 32 pixels wide, of a PNG that is `side` pixels wide, listed `times` times. */
export function icoBomb(side: number, times: number): Buffer {
  const png = blackPng(side, side);
  const at = 6 + 16 * times;
  const entry = Buffer.concat([Uint8Array.from([32, 32, 0, 0, 1, 0, 32, 0]), uint32(png.length), uint32(at)]);
  const head = Uint8Array.from([0, 0, 1, 0, times & 255, times >> 8]);
  return Buffer.concat([head, Buffer.alloc(entry.length * times, entry), png]);
}

/** A JPEG of nothing but empty segments. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1.1.4 */
export const jpegOfEmptySegments = (mib: number): Buffer =>
  Buffer.concat([Uint8Array.from([0xff, 0xd8]), Buffer.alloc(mib * MIB, Uint8Array.from([0xff, 0xe1, 0, 2]))]);

/** The first bytes of a JPEG XL codestream of 2^18 pixels a side. ISO/IEC 18181-1, annex D */
export const jxlBomb = (): Buffer => Buffer.from([0xff, 0x0a, 0x06, 0x00, 0xfe, 0xff, 0x0f, 0x00, 0x00, 0x00]);

/** A PNG that carries a compressed text of `mib` MiB before its pixels. https://www.w3.org/TR/png-3/#11zTXt */
export function pngTextBomb(mib: number): Buffer {
  const png = Buffer.from(blackPng(100, 100));
  const body = Buffer.concat([Buffer.from("zTXtcomment\0\0", "latin1"), deflateSync(Buffer.alloc(mib * MIB))]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  // After the signature and the header.
  return Buffer.concat([png.subarray(0, 33), length, body, sum, png.subarray(33)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const riff = (form: string, chunks: Buffer): Buffer =>
  Buffer.concat([Buffer.from("RIFF"), uint32(4 + chunks.length), Buffer.from(form), chunks]);
