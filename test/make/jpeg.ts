/**
 * A baseline JPEG whose blocks of 8 × 8 pixels have one colour each: a picture that a test can reason about, with any
 * number of components, which a canvas cannot write. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex F.
 */
export interface Mosaic {
  /** Width in blocks, like `height`. */
  readonly width: number;
  readonly height: number;
  /** 1: grey; 3: YCbCr; 4: CMYK, inverted as Adobe's programs write it. */
  readonly components: 1 | 3 | 4;
  /** Returns the colour of a block: values 0 to 255, one for each component. */
  readonly colour: (x: number, y: number) => readonly number[];
  /** Rotation that viewers apply: EXIF's tag 0x0112, 1 to 8. */
  readonly orientation?: number;
}

const BLOCK = 8;
/**
 * Huffman tables: difference categories 0 to 11 with codes of four bits each, and one code for "no more coefficients".
 */
const DC_CODES = [0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const AC_CODES = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

export function mosaicJpeg(mosaic: Mosaic): Uint8Array {
  const { width, height, components, orientation } = mosaic;
  const ids = Array.from({ length: components }, (_, i) => i + 1);
  const size = [height * BLOCK, width * BLOCK].flatMap((side) => [side >> 8, side & 255]);
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...(orientation ? segment(0xe1, exif(orientation)) : []),
    ...(components === 4 ? segment(0xee, [...ascii("Adobe"), 0, 100, 0, 0, 0, 0, 0]) : []),
    // All quantisation steps are 1, so that values are kept exactly.
    ...segment(0xdb, [0, ...new Array<number>(64).fill(1)]),
    ...segment(0xc0, [8, ...size, components, ...ids.flatMap((id) => [id, 0x11, 0])]),
    ...segment(0xc4, [0x00, ...DC_CODES]),
    ...segment(0xc4, [0x10, ...AC_CODES]),
    ...segment(0xda, [components, ...ids.flatMap((id) => [id, 0]), 0, 63, 0]),
    ...scan(mosaic),
    ...[0xff, 0xd9],
  ]);
}

function segment(marker: number, data: readonly number[]): number[] {
  const length = data.length + 2;
  return [0xff, marker, length >> 8, length & 255, ...data];
}

/** A big-endian TIFF header and one directory with one entry. */
function exif(orientation: number): number[] {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  return [...ascii("Exif"), 0, 0, ...ascii("MM"), 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0];
}

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));

function scan({ width, height, components, colour }: Mosaic): number[] {
  let bits = "";
  const before = new Array<number>(components).fill(0);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      colour(x, y).forEach((value, c) => {
        // A block's DC coefficient is 8 times its mean, less 128.
        const dc = (value - 128) * BLOCK;
        bits += `${difference(dc - (before[c] ?? 0))}0`;
        before[c] = dc;
      });
    }
  }
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, "1");
  return (padded.match(/.{8}/g) ?? []).flatMap((byte) => {
    const value = Number.parseInt(byte, 2);
    return value === 0xff ? [0xff, 0] : [value];
  });
}

/** Encodes a difference: the code of its category, then that number of bits; negative values are stored less one. */
function difference(value: number): string {
  const length = value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) + 1;
  const stored = value < 0 ? value + 2 ** length - 1 : value;
  return length.toString(2).padStart(4, "0") + (length ? stored.toString(2).padStart(length, "0") : "");
}
