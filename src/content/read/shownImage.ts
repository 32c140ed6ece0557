import { abortable } from "../../async/abortable";
import { swallow } from "../../debug";
import type { Entry } from "../page/entry";

/** Deadline in ms for a copy: the page has loaded the picture, so it comes from the browser's memory. */
const COPY_MS = 5_000;

/** The element that shows a picture, where it is an `<img>`; it may have got another address a moment ago. */
export function imageOf({ spots, address }: Entry): HTMLImageElement | undefined {
  for (const { element, kind } of spots) {
    // An <img> may have a background, too.
    if (kind.name !== "img" || !(element instanceof HTMLImageElement)) continue;
    if ((element.currentSrc || element.src) === address) return element;
  }
  return undefined;
}

/**
 * Another element with the address of a picture that no `<img>` shows, such as a background, once it is loaded or has
 * failed; undefined where its address leads nowhere any more, though the page shows it, and where it takes too long.
 */
export async function copyOf(signal: AbortSignal, { address, spots }: Entry): Promise<HTMLImageElement | undefined> {
  if (!/^(https?|data):/i.test(address)) return undefined;
  const image = new Image();
  // As the page itself asks for masks: without cookies for another site.
  if ([...spots].some(({ kind }) => kind.name === "maskImage")) image.crossOrigin = "anonymous";
  const settled = new Promise((resolve) => {
    for (const event of ["load", "error"]) image.addEventListener(event, resolve, { once: true });
  });
  image.src = address;
  const late = AbortSignal.timeout(COPY_MS);
  await abortable(AbortSignal.any([signal, late]), settled).catch(swallow("a copy of a picture"));
  signal.throwIfAborted();
  return image.complete ? image : undefined;
}

/** The page itself could not load it: what is there is the browser's symbol for that, or nothing. */
export const isBroken = (image: HTMLImageElement | undefined): boolean =>
  image?.complete ? image.naturalWidth === 0 : false;
