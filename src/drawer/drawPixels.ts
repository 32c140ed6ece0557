import { withinBounds } from "../classifier/pixels/measurePicture";
import type { Unreadable } from "../protocol/answer";
import { UnreadableError } from "../protocol/unreadableError";

/** How much longer the shorter side may be than wanted: the classifier cuts a square out, and scales it with a filter. */
const TIMES = 2;
/** Maximum ratio of the sides, as of drawings; a longer ribbon is drawn smaller. */
const MAX_RATIO = 8;

/**
 * Draws a picture of pixels as an `<img>` shows it: also what is there of one that is cut off. Its size is known before
 * any pixel is decoded, and held against the same bounds.
 *
 * @throws DOMException where the browser shows no picture
 */
export async function drawPixels(file: ArrayBuffer, shorterSide: number): Promise<ImageBitmap | Unreadable> {
  const url = URL.createObjectURL(new Blob([file]));
  try {
    const image = await load(url);
    const { naturalWidth: width, naturalHeight: height } = image;
    withinBounds({ width, height });
    const scale = (TIMES * shorterSide) / Math.max(Math.min(width, height), Math.max(width, height) / MAX_RATIO);
    const [drawnWidth, drawnHeight] = [width, height].map((side) => Math.ceil(side * Math.min(1, scale)));
    const canvas = new OffscreenCanvas(drawnWidth ?? 0, drawnHeight ?? 0);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (!context) throw new DOMException("", "InvalidStateError");
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    // The header alone makes an `<img>` load; it stays empty where no pixel can be decoded.
    if (!showsAnything(context)) throw new UnreadableError("undecodable");
    return canvas.transferToImageBitmap();
  } catch (error) {
    if (error instanceof UnreadableError) return error.toAnswer();
    throw error;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** What is cut off loads, too, whereas `decode()` would refuse it. */
const load = (url: string) =>
  new Promise<HTMLImageElement>((resolve, reject) => {
    const image = new Image();
    image.addEventListener("load", () => resolve(image));
    image.addEventListener("error", () => reject(new DOMException("", "EncodingError")));
    image.src = url;
  });

function showsAnything(context: OffscreenCanvasRenderingContext2D): boolean {
  const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
  for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha]) return true;
  return false;
}
