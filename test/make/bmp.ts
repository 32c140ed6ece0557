/** RGB pixels, row by row from the top. */
export interface Pixels {
  readonly rgb: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Sizes of a BMP file's second header: the oldest, whose sides have 16 bits, the usual, and the latest. */
export type BmpHeader = 12 | 40 | 124;

/**
 * A BMP file of 24 bits a pixel, its rows from the bottom unless `down`.
 * https://learn.microsoft.com/windows/win32/gdi/bitmap-header-types
 */
export function bmp({ rgb, width, height }: Pixels, header: BmpHeader = 40, down = false): Buffer {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const start = 14 + header;
  const file = Buffer.alloc(start + stride * height);
  file.write("BM", "latin1");
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(start, 10);
  file.writeUInt32LE(header, 14);
  if (header === 12) {
    for (const [i, field] of [width, height, 1, 24].entries()) file.writeUInt16LE(field, 18 + 2 * i);
  } else {
    file.writeInt32LE(width, 18);
    file.writeInt32LE(down ? -height : height, 22);
    file.writeUInt16LE(1, 26);
    file.writeUInt16LE(24, 28);
  }
  for (let y = 0; y < height; y++) {
    const row = start + (down ? y : height - 1 - y) * stride;
    for (let x = 0; x < width; x++) {
      const [red = 0, green = 0, blue = 0] = rgb.subarray((y * width + x) * 3);
      file.set([blue, green, red], row + x * 3);
    }
  }
  return file;
}
