import { centreSquare, type Square } from "./centreSquare";
import type { PictureHeader } from "./measurePicture";

/**
 * Scales at which a JPEG file can be decoded: the finer frequencies of its blocks
 * are left out, which takes a fraction of the time, and the picture is never in
 * memory at its full size. https://libjpeg-turbo.org/Documentation/Documentation
 */
const SHARES = [1 / 8, 1 / 4, 1 / 2];
/** Formats that store colours at half the resolution of brightness, and that ImageDecoder decodes to just that. */
const HALVED_COLOURS: readonly string[] = ["image/jpeg", "image/webp", "image/avif"];
/**
 * Minimum ratio of the square's side to the model's input at which whole pixels, and colours at half the resolution,
 * are exact enough. Below that ratio, a filter other than the reference's shows: it cost the model of 128 pixels 2.5
 * points of top-1.
 */
const LARGE_RATIO = 2;

/** A decoded picture, and the square of it that is classified. */
export interface DecodedPicture {
  readonly bitmap: ImageBitmap;
  readonly square: Square;
}

/**
 * Decodes the first picture of a file, no larger than needed for a square of `size`
 * in its middle.
 *
 * `ImageDecoder` takes the bytes as they are, whereas those of a Blob go through the
 * browser's process and back. But it returns a frame of video, whose colours are
 * enlarged without a filter: that costs 2 % of agreement with the reference
 * where the picture is not scaled down anyway.
 *
 * @throws where the browser cannot decode it
 */
export async function toBitmap(
  bytes: Uint8Array<ArrayBuffer>,
  header: PictureHeader,
  size: number,
): Promise<DecodedPicture> {
  const { type, width, height } = header;
  const { side } = centreSquare(header);
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

/** Makes a bitmap of a frame: a canvas draws frames of video without the filter that it is told to use. */
async function fromFrame(frame: VideoFrame, size: number): Promise<DecodedPicture> {
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

/** Not yet in TypeScript's types: https://w3c.github.io/webcodecs/#videoframe-interface */
interface FrameOrientation {
  readonly rotation: number;
  readonly flip: boolean;
}

/**
 * What a bitmap can be made of. A bitmap made of the frame itself leaves shared memory behind, which the browser
 * keeps: 270 MB after 400 pictures. An upright frame's pixels are copied instead, which takes no longer.
 */
async function pixelsOf(frame: VideoFrame): Promise<VideoFrame | ImageData> {
  const { rotation, flip } = frame as VideoFrame & FrameOrientation;
  if (rotation !== 0 || flip) return frame;
  const { displayWidth: width, displayHeight: height } = frame;
  const pixels = new ImageData(width, height);
  await frame.copyTo(pixels.data, { format: "RGBA" });
  return pixels;
}

export const withCentre = (bitmap: ImageBitmap): DecodedPicture => ({ bitmap, square: centreSquare(bitmap) });
