import type { Placed } from "../field";
import type { PictureFile } from "./make";

const ON_PAGE = 200;
/** Every so many of a page's pictures is one that it has shown before: 50 of 200. */
const REPEAT_EVERY = 4;

/**
 * A page's 200 pictures, 150 of them distinct. Half of the repeated ones are
 * repeated by address, as icons and portraits are; half are the same content at
 * another address, as it is behind a CDN.
 */
export function pageOf200(distinct: readonly PictureFile[]): Placed[] {
  const placed: Placed[] = [];
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
