import type { PictureReport } from "./pictureReport";

/**
 * Reads every picture of a frame, in as many messages as that takes.
 *
 * @param ask the function `pictures` of the frame's `PageApi`
 */
export async function readAllPictures(ask: (from: number) => Promise<PictureReport[]>): Promise<PictureReport[]> {
  const all: PictureReport[] = [];
  for (let some = await ask(0); some.length > 0; some = await ask(all.length)) for (const one of some) all.push(one);
  return all;
}
