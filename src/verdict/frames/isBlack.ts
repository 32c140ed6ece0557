/** A byte up to which a pixel is black, and the share of such pixels that make a black picture. */
const BLACK = 0.1 * 255;
const SHARE = 0.98;
const STEP = 13;

/** Whether a frame shows nothing. https://ffmpeg.org/ffmpeg-filters.html#blackdetect */
export function isBlack(square: Uint8Array): boolean {
  let black = 0;
  let count = 0;
  for (let i = 0; i < square.length; i += STEP) {
    if ((square[i] as number) <= BLACK) black++;
    count++;
  }
  return black >= SHARE * count;
}
