import type { PictureReport } from "./pictureReport";

/** Number of pictures after which no more are asked for: a page may have that many, or pretend to. */
const MAX_PICTURES = 200_000;

/**
 * Reads every picture of a frame, in as many messages as that takes.
 *
 * @param ask the function `pictures` of the frame's `PageApi`
 */
export async function readAllPictures(ask: (from: number) => Promise<PictureReport[]>): Promise<PictureReport[]> {
  const all: PictureReport[] = [];
  let some = await ask(0);
  while (some.length > 0 && all.length < MAX_PICTURES) {
    for (const one of some) all.push(one);
    some = await ask(all.length);
  }
  return all;
}
