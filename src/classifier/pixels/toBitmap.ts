import { centreSquare, type Square } from "./centreSquare";
import type { Measured } from "./measurePicture";

/**
 * Shares of a JPEG file's sides at which it can be decoded: the finer frequencies
 * of its blocks are left out, which takes a fraction of the time, and its full size
 * is never in memory. https://libjpeg-turbo.org/Documentation/Documentation
 */
const SHARES = [1 / 8, 1 / 4, 1 / 2];
/** Formats that keep colours at half the size of brightness, and are decoded to just that. */
const HALVED_COLOURS: readonly string[] = ["image/jpeg", "image/webp", "image/avif"];
/**
 * With so many times the model's input to scale down from, whole pixels are exact enough, and halved colours too.
 * With less, another filter than the reference's shows: it cost the model of 128 pixels 2.5 points of top-1.
 */
const LARGE_RATIO = 2;

/** A decoded picture, and what of it is classified. */
export interface Decoded {
  readonly bitmap: ImageBitmap;
  readonly square: Square;
}

/**
 * The first picture of a file, no larger than a square of `size` in its middle needs it.
 *
 * `ImageDecoder` takes the bytes as they are, where a Blob's go through the
 * browser's process and back. But it gives a frame of video, whose colours are
 * enlarged without a filter: that costs 2 % of agreement with the reference
 * where the picture is not scaled down anyway.
 *
 * @throws where the browser cannot decode it
 */
export async function toBitmap(bytes: Uint8Array<ArrayBuffer>, measured: Measured, size: number): Promise<Decoded> {
  const { type, width, height } = measured;
  const { side } = centreSquare(measured);
  const enough = LARGE_RATIO * size;
  if (side < enough && HALVED_COLOURS.includes(type)) return withCentre(await createImageBitmap(new Blob([bytes])));
  const share = type === "image/jpeg" && SHARES.find((some) => side * some >= enough);
  const desired = share && { desiredWidth: Math.ceil(width * share), desiredHeight: Math.ceil(height * share) };
  const decoder = new ImageDecoder({ data: bytes, type, preferAnimation: false, ...desired });
  try {
    return await fromFrame((await decoder.decode()).image, size);
  } finally {
    decoder.close();
  }
}

/** A frame of video is drawn without the filter that a canvas is told to use; a bitmap is drawn with it. */
async function fromFrame(frame: VideoFrame, size: number): Promise<Decoded> {
  try {
    const source = await pixelsOf(frame);
    const { left, top, side } = centreSquare({ width: frame.displayWidth, height: frame.displayHeight });
    if (side < LARGE_RATIO * size) return withCentre(await createImageBitmap(source));
    const at = [left, top, side, side].map(Math.round) as [number, number, number, number];
    const scaling = { resizeWidth: size, resizeHeight: size, resizeQuality: "medium" } as const;
    return { bitmap: await createImageBitmap(source, ...at, scaling), square: { left: 0, top: 0, side: size } };
  } finally {
    frame.close();
  }
}

/** Not yet in TypeScript's own types: https://w3c.github.io/webcodecs/#videoframe-interface */
interface Turned {
  readonly rotation: number;
  readonly flip: boolean;
}

/**
 * What a bitmap can be made of. Each that is made of a frame itself leaves shared memory behind, which the browser
 * keeps: 270 MB after 400 pictures. What stands upright is copied out of it, which takes no longer.
 */
async function pixelsOf(frame: VideoFrame): Promise<VideoFrame | ImageData> {
  const { rotation, flip } = frame as VideoFrame & Turned;
  if (rotation !== 0 || flip) return frame;
  const { displayWidth: width, displayHeight: height } = frame;
  const pixels = new ImageData(width, height);
  await frame.copyTo(pixels.data, { format: "RGBA" });
  return pixels;
}

export const withCentre = (bitmap: ImageBitmap): Decoded => ({ bitmap, square: centreSquare(bitmap) });
