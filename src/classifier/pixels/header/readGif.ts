import { MAX_STEPS, type Sides, viewOf } from "./sides";

const [EXTENSION, IMAGE] = [0x21, 0x2c];

/**
 * Reads the size of a GIF file's first picture: that of its screen or, where the picture does not fit there, what the
 * decoder then takes for the screen. https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 *
 * @returns undefined where there is no picture within `MAX_STEPS` blocks
 */
export function readGif(bytes: Uint8Array): Sides | undefined {
  const view = viewOf(bytes);
  if (bytes.length < 13) return undefined;
  let at = 13 + paletteBytes(bytes[10]);
  for (let step = 0; step < MAX_STEPS && at + 10 <= bytes.length; step++) {
    if (bytes[at] === IMAGE) {
      const [left, top, width, height] = [1, 3, 5, 7].map((field) => view.getUint16(at + field, true));
      return {
        width: Math.max(view.getUint16(6, true), (left ?? 0) + (width ?? 0)),
        height: Math.max(view.getUint16(8, true), (top ?? 0) + (height ?? 0)),
      };
    }
    if (bytes[at] !== EXTENSION) return undefined;
    at += 2;
    for (; step < MAX_STEPS && bytes[at]; step++) at += 1 + (bytes[at] ?? 0);
    at += 1;
  }
  return undefined;
}

const paletteBytes = (flags = 0) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
