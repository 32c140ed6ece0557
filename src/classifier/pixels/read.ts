import type { Picture } from "../../protocol/picture";
import { decodePicture, type Rasterise, scalePixels } from "./decode";
import { fetchPicture } from "./fetch";

/**
 * The pixels of a picture as a model takes them.
 *
 * @param size resolves to the side of the model's input; the picture is fetched meanwhile
 * @returns float32, size × size × 3, values 0 to 255
 * @throws UnreadableError with the reason
 */
export async function readPixels(
  signal: AbortSignal,
  picture: Picture,
  size: Promise<number>,
  rasterise: Rasterise,
): Promise<Float32Array> {
  if (picture.from === "pixels") {
    const data = new ImageData(new Uint8ClampedArray(picture.rgba), picture.width, picture.height);
    return scalePixels(data, await size, picture.whole);
  }
  const bytes = picture.from === "file" ? new Uint8Array(picture.bytes) : await fetchPicture(signal, picture.url);
  const side = await size;
  signal.throwIfAborted();
  return decodePicture(bytes, side, rasterise);
}
