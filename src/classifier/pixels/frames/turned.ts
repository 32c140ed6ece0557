/**
 * A square, turned clockwise.
 *
 * @param pixels RGB, size × size × 3, row by row
 * @param turns number of quarter turns
 */
export function turned(pixels: Uint8Array<ArrayBuffer>, turns: number): Uint8Array<ArrayBuffer> {
  const quarters = ((turns % 4) + 4) % 4;
  if (quarters === 0) return pixels;
  const size = Math.sqrt(pixels.length / 3);
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [toX, toY] =
        quarters === 1 ? [size - 1 - y, x] : quarters === 2 ? [size - 1 - x, size - 1 - y] : [y, size - 1 - x];
      const [from, to] = [3 * (y * size + x), 3 * (toY * size + toX)];
      result.set(pixels.subarray(from, from + 3), to);
    }
  }
  return result;
}
