/**
 * A square as a mirror shows it: left is right.
 *
 * @param pixels RGB, size × size × 3, row by row
 */
export function mirrored(pixels: Uint8Array): Uint8Array<ArrayBuffer> {
  const row = Math.sqrt(pixels.length / 3) * 3;
  const mirror = new Uint8Array(pixels.length);
  for (let start = 0; start < pixels.length; start += row) {
    for (let from = start, to = start + row - 3; to >= start; from += 3, to -= 3) {
      for (let channel = 0; channel < 3; channel++) mirror[to + channel] = pixels[from + channel] as number;
    }
  }
  return mirror;
}
