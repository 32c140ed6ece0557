import { centreSquare } from "../../src/classifier/pixels/squares/centreSquare";
import { type ShownFile, SIDE } from "./contestant";

/** Number of pictures that are fetched and decoded ahead of the network, which takes longest. */
const READ_AHEAD = 6;

/**
 * Classifies pictures in the best way that a plain page can: each address and each content only once; decoded by the
 * browser, off the page's thread, to about the size of the network's input; the next pictures are fetched and decoded
 * while the network runs.
 */
export async function classifyDistinct(
  images: readonly ShownFile[],
  run: (pixels: ImageData) => Promise<unknown>,
): Promise<void> {
  const distinct = [...new Map(images.map((image) => [image.src, image])).values()];
  const seen = new Set<string>();
  const ahead: Promise<ImageBitmap | undefined>[] = [];
  const prepare = (image: ShownFile) => {
    const bitmap = decode(image, seen);
    // Its failure is handled where the bitmap is awaited.
    bitmap.catch(() => {});
    ahead.push(bitmap);
  };
  for (const image of distinct.splice(0, READ_AHEAD)) prepare(image);
  while (ahead.length > 0) {
    const bitmap = await ahead.shift();
    const next = distinct.shift();
    if (next) prepare(next);
    if (bitmap) await run(cut(bitmap));
  }
}

/** Fetches and decodes a picture; undefined where the same content was seen before. */
async function decode(image: ShownFile, seen: Set<string>): Promise<ImageBitmap | undefined> {
  const response = await fetch(image.src, { cache: "force-cache" });
  const bytes = await response.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).join();
  if (seen.has(hash)) return undefined;
  seen.add(hash);
  const { naturalWidth, naturalHeight } = image;
  const scale = SIDE / centreSquare({ width: naturalWidth, height: naturalHeight }).side;
  return createImageBitmap(new Blob([bytes]), {
    resizeWidth: Math.round(naturalWidth * scale),
    resizeHeight: Math.round(naturalHeight * scale),
  });
}

let context: OffscreenCanvasRenderingContext2D | null | undefined;

/** Cuts out the square in the middle at the network's size, as the extension does. */
function cut(bitmap: ImageBitmap): ImageData {
  context ??= new OffscreenCanvas(SIDE, SIDE).getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("The browser gave no canvas.");
  context.drawImage(bitmap, Math.round((SIDE - bitmap.width) / 2), Math.round((SIDE - bitmap.height) / 2));
  bitmap.close();
  return context.getImageData(0, 0, SIDE, SIDE);
}

/** Copies pixels into `rgb`, without alpha, row by row. */
export function toRgb<T extends Uint8Array | Float32Array>({ data }: ImageData, rgb: T): T {
  for (let from = 0, to = 0; from < data.length; from += 4) {
    rgb[to++] = data[from] ?? 0;
    rgb[to++] = data[from + 1] ?? 0;
    rgb[to++] = data[from + 2] ?? 0;
  }
  return rgb;
}
