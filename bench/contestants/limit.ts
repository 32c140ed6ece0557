import { centreSquare } from "../../src/classifier/pixels/squares/centreSquare";
import { SIDE } from "./contestant";

/** A picture's file in memory. */
export interface HeldFile {
  readonly bytes: ArrayBuffer;
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

let context: OffscreenCanvasRenderingContext2D | null | undefined;

/** From how many times the network's side on `ImageDecoder` takes less than `createImageBitmap` does. */
const LARGE = 2;

/** Fetches the distinct files of a page. */
export async function holdFiles(images: readonly HTMLImageElement[]): Promise<readonly HeldFile[]> {
  const files = new Map<string, HeldFile>();
  for (const { src, naturalWidth: width, naturalHeight: height } of images) {
    const response = await fetch(src, { cache: "force-cache" });
    const bytes = await response.arrayBuffer();
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).join();
    files.set(hash, { bytes, type: response.headers.get("content-type") ?? "", width, height });
  }
  return [...files.values()];
}

/** What cannot be done without: each file is decoded once, in the way that takes least, and the network runs once. */
export async function decodeAndRun(
  files: readonly HeldFile[],
  run: (pixels: ImageData) => Promise<unknown>,
): Promise<void> {
  context ??= new OffscreenCanvas(SIDE, SIDE).getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("The browser gave no canvas.");
  for (const file of files) {
    await draw(context, file);
    await run(context.getImageData(0, 0, SIDE, SIDE));
  }
}

/** Draws the square in the middle of a picture at the network's size. */
async function draw(to: OffscreenCanvasRenderingContext2D, file: HeldFile): Promise<void> {
  const { bytes, type, width, height } = file;
  const { left, top, side } = centreSquare(file);
  if (side < LARGE * SIDE) {
    const at = [left, top, side, side].map(Math.round) as [number, number, number, number];
    const bitmap = await createImageBitmap(new Blob([bytes], { type }), ...at, {
      resizeWidth: SIDE,
      resizeHeight: SIDE,
    });
    to.drawImage(bitmap, 0, 0);
    bitmap.close();
    return;
  }
  const scale = SIDE / side;
  // A JPEG file is decoded to a multiple of an eighth of its size, and no smaller than asked for.
  const desired = { desiredWidth: Math.ceil(width * scale), desiredHeight: Math.ceil(height * scale) };
  const decoder = new ImageDecoder({ data: bytes, type, ...(type === "image/jpeg" && desired) });
  const { image } = await decoder.decode();
  const smaller = image.displayWidth / width;
  to.drawImage(image, left * smaller, top * smaller, side * smaller, side * smaller, 0, 0, SIDE, SIDE);
  image.close();
  decoder.close();
}
