/**
 * A square as a mirror shows it: left is right.
 *
 * @param pixels RGB, size × size × 3, row by row
 */
export function mirrored(pixels: Uint8Array): Uint8Array<ArrayBuffer> {
  const row = Math.sqrt(pixels.length / 3) * 3;
  const mirror = new Uint8Array(pixels.length);
  for (let start = 0; start < pixels.length; start += row) {
    for (let x = 0; x < row; x += 3) mirror.set(pixels.subarray(start + x, start + x + 3), start + row - 3 - x);
  }
  return mirror;
}
