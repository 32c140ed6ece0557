import { decodedSize, LARGE_RATIO } from "./decodedSize";
import type { PictureHeader } from "./header/pictureHeader";
import { isHuge, isLarge, isRgb, scaleInBands } from "./largeFrame";
import { boundsOf, type Part } from "./squares/boundsOf";
import { centreSquare, type Square } from "./squares/centreSquare";
import type { Cut, DecodedPicture } from "./squares/cutSquares";
import { areApart, type SquaresIn } from "./squares/squaresOf";

/**
 * Maximum input, in pixels a side, for which a square is halved until it is less than twice as large. The browser's filter
 * looks at two pixels a side, however many become one: at three to one, the stand-in's network had 29.5 % of the pictures of
 * the validation set right, and 32.9 % of halved ones. Larger models were fitted without halving.
 */
const HALVED_TO = 96;
/** Largest side of a picture that is halved, in multiples of the input: of a huge one, half would be a hundred megabytes. */
const HALVED_FROM = 8;
/** Formats that store colours at half the resolution of brightness, and that ImageDecoder decodes to just that. */
const HALVED_COLOURS: readonly string[] = ["image/jpeg", "image/webp", "image/avif"];

/**
 * Decodes the first picture of a file, no larger than needed for squares of `size`.
 *
 * `ImageDecoder` copies the bytes, whereas those of a Blob go through the
 * browser's process and back. But it returns a frame of video, whose colours are
 * enlarged without a filter: that costs 2 % of agreement with the reference
 * where the picture is not scaled down anyway.
 *
 * @throws where the browser cannot decode it, or not all of it
 */
export async function toBitmap(
  bytes: Uint8Array<ArrayBuffer>,
  header: PictureHeader,
  size: number,
  squaresIn: SquaresIn,
): Promise<DecodedPicture> {
  const { type } = header;
  const { side } = centreSquare(header);
  if (side < LARGE_RATIO * size && HALVED_COLOURS.includes(type))
    return asOne(await createImageBitmap(new Blob([bytes])), squaresIn);
  const smaller = decodedSize(header, size);
  const desired = smaller && { desiredWidth: smaller.width, desiredHeight: smaller.height };
  // The bytes stay: what is not decoded as a whole is drawn.
  const decoder = new ImageDecoder({ data: bytes, type, ...desired });
  try {
    return await fromFrame((await decoder.decode()).image, size, squaresIn);
  } finally {
    decoder.close();
  }
}

/** Makes bitmaps of a frame: a canvas draws frames of video without the filter that it is told to use. */
async function fromFrame(frame: VideoFrame, size: number, squaresIn: SquaresIn): Promise<DecodedPicture> {
  try {
    const sides = { width: frame.displayWidth, height: frame.displayHeight };
    const inTurn = (cut: (square: Square) => Promise<Cut>) => oneByOne(squaresIn(sides), areApart(sides), cut);
    const isSmallSquare = centreSquare(sides).side < LARGE_RATIO * size;
    if (isHuge(sides) && !isSmallSquare && isUpright(frame) && !isRgb(frame)) {
      return await inTurn(async (square) => whole(await scaleInBands(frame, square, size)));
    }
    if (isSmallSquare) {
      const { pixels } = await pixelsOf(frame, { left: 0, top: 0, ...sides });
      if (isLarge(sides, isRgb(frame))) return await inTurn((square) => cutOut(pixels, square));
      return asOne(await createImageBitmap(pixels), squaresIn);
    }
    const { pixels, left, top } = await pixelsOf(frame, boundsOf(squaresIn(sides), sides));
    const within = (square: Square) => ({ ...square, left: square.left - left, top: square.top - top });
    return await inTurn(async (square) => whole(await scale(pixels, within(square), size)));
  } finally {
    frame.close();
  }
}

/** One after the other: together, they would take the memory of a filter's work several times. */
async function oneByOne(
  [centre, ...ends]: readonly [Square, ...Square[]],
  apart: boolean,
  cut: (square: Square) => Promise<Cut>,
): Promise<DecodedPicture> {
  const cuts: [Cut, ...Cut[]] = [await cut(centre)];
  try {
    for (const end of ends) cuts.push(await cut(end));
  } catch (error) {
    for (const { bitmap } of cuts) bitmap.close();
    throw error;
  }
  return { cuts, apart };
}

async function scale(source: VideoFrame | ImageData, { left, top, side }: Square, size: number): Promise<ImageBitmap> {
  const at = [left, top, side, side].map(Math.round) as [number, number, number, number];
  if (size > HALVED_TO || side < 2 * size) return createImageBitmap(source, ...at, to(size));
  let half = Math.min(Math.round(side / 2), HALVED_FROM * size);
  let bitmap = await createImageBitmap(source, ...at, to(half));
  while (half > size) {
    half = half < 2 * size ? size : Math.round(half / 2);
    const larger = bitmap;
    bitmap = await createImageBitmap(larger, to(half)).finally(() => larger.close());
  }
  return bitmap;
}

const to = (side: number) => ({ resizeWidth: side, resizeHeight: side, resizeQuality: "medium" }) as const;

/** Takes the square, and no more of a long ribbon than that. */
async function cutOut(source: VideoFrame | ImageData, { left, top, side }: Square): Promise<Cut> {
  const [x, y] = [Math.floor(left), Math.floor(top)];
  const bitmap = await createImageBitmap(source, x, y, Math.ceil(left + side) - x, Math.ceil(top + side) - y);
  return { bitmap, square: { left: left - x, top: top - y, side } };
}

/** Not yet in TypeScript's types: https://w3c.github.io/webcodecs/#videoframe-interface */
interface FrameOrientation {
  readonly rotation: number;
  readonly flip: boolean;
}

export const isUpright = (frame: VideoFrame): boolean => {
  const { rotation, flip } = frame as VideoFrame & FrameOrientation;
  return rotation === 0 && !flip;
};

/** What a bitmap can be made of, and where it lies in the frame. */
interface Source {
  readonly pixels: VideoFrame | ImageData;
  readonly left: number;
  readonly top: number;
}

/**
 * What a bitmap can be made of. A bitmap made of the frame itself leaves shared memory behind, which the browser
 * keeps: 270 MB after 400 pictures. An upright frame's pixels are copied instead, of the part that is needed. A large frame's
 * are not: one that is red, green and blue already leaves nothing, and others that are as large are rare here, since squares of
 * them are scaled in bands.
 */
async function pixelsOf(frame: VideoFrame, { left, top, width, height }: Part): Promise<Source> {
  if (!isUpright(frame) || isLarge({ width: frame.displayWidth, height: frame.displayHeight }, isRgb(frame)))
    return { pixels: frame, left: 0, top: 0 };
  const pixels = new ImageData(width, height);
  const { x, y } = frame.visibleRect ?? { x: 0, y: 0 };
  await frame.copyTo(pixels.data, { format: "RGBA", rect: { x: x + left, y: y + top, width, height } });
  return { pixels, left, top };
}

/** A bitmap that is a square already. */
export const whole = (bitmap: ImageBitmap): Cut => ({ bitmap, square: { left: 0, top: 0, side: bitmap.width } });

/** A bitmap of a whole picture. */
export function asOne(bitmap: ImageBitmap, squaresIn: SquaresIn): DecodedPicture {
  const [centre, ...ends] = squaresIn(bitmap);
  return { cuts: [{ bitmap, square: centre }, ...ends.map((square) => ({ bitmap, square }))], apart: areApart(bitmap) };
}
