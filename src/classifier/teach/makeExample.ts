import type { Picture } from "../../protocol/picture";
import type { Draw } from "../pixels/drawing";
import type { ForPage } from "../pixels/forPage";
import { loadPicture } from "../pixels/loadPicture";
import { toImageData } from "../pixels/toImageData";
import { toJpeg } from "./toJpeg";
import { squaresToLearn } from "./viewsOf";

/** Side in pixels: what is classified of it, seven eighths, has the 224 of the larger networks. */
const SIDE = 256;

/**
 * The whole square in the middle of a page's picture, as the `data:` address of a JPEG file. As for a thumbnail, its
 * server is asked only where the browser has not kept the file, and nobody else.
 *
 * @throws UnreadableError where it cannot be read
 */
export async function makeExample(
  signal: AbortSignal,
  picture: Picture,
  forPage: ForPage,
  draw: Draw,
): Promise<string> {
  const loaded = await loadPicture(signal, picture, forPage, { cache: "force-cache", redirect: "error" });
  const { tab } = forPage;
  const { content } = loaded;
  const rasterise = (file: ArrayBuffer, shorterSide: number) => draw(signal, { file, shorterSide, content, tab });
  const { centre, ends } = await loaded.decode(signal, SIDE, rasterise, squaresToLearn);
  signal.throwIfAborted();
  const file = new Uint8Array(await toJpeg(await createImageBitmap(toImageData(ends[0] ?? centre)), SIDE));
  return `data:image/jpeg;base64,${btoa(String.fromCharCode(...file))}`;
}
