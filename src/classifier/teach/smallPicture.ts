import type { Squares } from "../pixels/squares/cutSquares";
import { toImageData } from "../pixels/toImageData";
import { toJpeg } from "./toJpeg";

/** Side in pixels: enough to see what it shows, and to learn from it anew by another network. */
const SIDE = 160;

/** What was cut out of a picture to learn from, as a JPEG file that is kept for the user to see. */
export async function smallPicture({ centre, ends: [whole = centre] }: Squares): Promise<ArrayBuffer> {
  const bitmap = await createImageBitmap(toImageData(whole));
  return toJpeg(bitmap, Math.min(SIDE, bitmap.width));
}
