import type { PagePicture } from "../sites";
import type { PictureFile } from "./makePictures";

const ON_PAGE = 200;
/** Every fourth of a page's pictures is one that the page has shown before: 50 of 200. */
const REPEAT_EVERY = 4;

/**
 * Returns the 200 pictures of a page, 150 of them distinct. Half of the repeated ones have the same address, as icons
 * and portraits do; half are the same content at another address, as behind a CDN.
 */
export function pageOf200(distinct: readonly PictureFile[]): PagePicture[] {
  const placed: PagePicture[] = [];
  let fresh = 0;
  let repeated = 0;
  for (let i = 0; i < ON_PAGE; i++) {
    const again = i % REPEAT_EVERY === REPEAT_EVERY - 1;
    const picture = distinct[again ? repeated : fresh];
    if (!picture) throw new Error("The page needs 150 distinct pictures.");
    placed.push({ picture, copy: again && repeated % 2 ? "copy" : "" });
    if (again) repeated++;
    else fresh++;
  }
  return placed;
}
