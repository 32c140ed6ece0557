import type { Graph } from "../../tflite/graph";

/**
 * What a quantised input stores for pixels, as uint8. Most files store the pixels themselves, which are not copied then.
 *
 * @param pixels RGB, values 0 to 255
 */
export function storePixels({ stored }: Graph, pixels: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (!stored) return pixels;
  const [red, green, blue] = stored;
  const bytes = new Uint8Array(pixels.length);
  for (let at = 0; at < pixels.length; at += 3) {
    bytes[at] = red[pixels[at] as number] as number;
    bytes[at + 1] = green[pixels[at + 1] as number] as number;
    bytes[at + 2] = blue[pixels[at + 2] as number] as number;
  }
  return bytes;
}
