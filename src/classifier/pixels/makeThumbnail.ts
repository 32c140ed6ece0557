import type { Picture } from "../../protocol/picture";
import type { Draw } from "./drawing";
import type { ForPage } from "./forPage";
import { loadPicture } from "./loadPicture";
import { toImageData } from "./toImageData";

/** Side in pixels: the popup shows none larger, also on a screen of twice the density. */
const SIDE = 128;

/**
 * A square of a picture, small, as the `data:` address of a JPEG file. Its server is asked only where the browser has
 * not kept the file, and nobody else: a redirect ends it.
 *
 * @param square 0 for the middle; 1 or 2 for an end of a long picture, where there is one
 * @throws UnreadableError where it cannot be read
 */
export async function makeThumbnail(
  signal: AbortSignal,
  picture: Picture,
  forPage: ForPage,
  draw: Draw,
  square: number,
): Promise<string> {
  const loaded = await loadPicture(signal, picture, forPage, { cache: "force-cache", redirect: "error" });
  const { tab } = forPage;
  const { content } = loaded;
  const { centre, ends } = await loaded.decode(signal, SIDE, (file, shorterSide) =>
    draw(signal, { file, shorterSide, content, tab }),
  );
  signal.throwIfAborted();
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  canvas.getContext("2d")?.putImageData(toImageData([centre, ...ends][square] ?? centre), 0, 0);
  const file = new Uint8Array(await (await canvas.convertToBlob({ type: "image/jpeg", quality: 0.8 })).arrayBuffer());
  return `data:image/jpeg;base64,${btoa(String.fromCharCode(...file))}`;
}
