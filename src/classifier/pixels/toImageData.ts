/** Gives RGB pixels of a square, row by row, as a canvas takes them. */
export function toImageData(rgb: Uint8Array): ImageData {
  const side = Math.sqrt(rgb.length / 3);
  const pixels = new ImageData(side, side);
  pixels.data.fill(255);
  for (let at = 0; at < side * side; at++) pixels.data.set(rgb.subarray(at * 3, at * 3 + 3), at * 4);
  return pixels;
}
