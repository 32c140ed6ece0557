import type { Sides } from "../../src/classifier/pixels/header/sides";
import type { Running } from "../browser/startBrowser";
import type { Place } from "./toResult";

/** Where a picture is, and how large its file is, where the page knows that. */
export interface Spot {
  readonly place: Place;
  readonly size?: Sides;
}

/** Maximum length of an address that is looked for; that of a picture inside of its address may have megabytes. */
const MAX_LENGTH = 100_000;

interface InFrame {
  readonly page: string;
  readonly spots: readonly (Omit<Place, "page" | "frame" | "number"> & {
    readonly address: string;
    readonly size: Sides | null;
  })[];
}

/**
 * Where a page shows these addresses, each the first time that it does; those of its frames come after its own. What a
 * page draws itself has no address.
 */
export async function placesOn(
  { background }: Running,
  tabId: number,
  page: string,
  addresses: readonly string[],
): Promise<Map<string, Spot>> {
  const wanted = addresses.filter(({ length }) => length <= MAX_LENGTH);
  const frames = (await background.evaluate(findPlaces, [tabId, wanted] as const)) as (InFrame | null)[];
  const found = new Map<string, Spot>();
  for (const [i, frame] of frames.entries()) {
    for (const { address, size, ...box } of frame?.spots ?? []) {
      if (found.has(address)) continue;
      const place = { page, frame: i === 0 ? null : (frame?.page ?? null), number: found.size + 1, ...box };
      found.set(address, { place, ...(size && { size }) });
    }
  }
  return found;
}

/**
 * Runs in the background, which has the inner function run in every frame of the tab. No function has a name: tsx would
 * name it with a helper that neither has. https://github.com/privatenumber/tsx/issues/113
 */
async function findPlaces([tab, addresses]: readonly [number, readonly string[]]) {
  const [func] = [
    (all: readonly string[]) => {
      const wanted = new Set(all);
      const spots: unknown[] = [];
      const waiting: Element[] = [document.documentElement];
      // Elements in the order of the page, those of shadow roots before the children of their hosts; so many at most.
      for (let left = 100_000; left > 0 && wanted.size > 0; left--) {
        const element = waiting.pop() as Element & { [key: string]: unknown };
        if (!element) break;
        const shadow = element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
        for (const children of [element.children, shadow?.children ?? []]) {
          for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i] as Element);
        }
        const href = (element["href"] as SVGAnimatedString | undefined)?.baseVal;
        const shown = [element["currentSrc"], element["src"], element["poster"], element["data"]];
        if (href && URL.canParse(href, element.baseURI)) shown.push(new URL(href, element.baseURI).href);
        for (const pseudo of [null, "::before", "::after"]) {
          const style = getComputedStyle(element, pseudo);
          const values = [
            style.backgroundImage,
            style.borderImageSource,
            style.maskImage,
            style.listStyleImage,
            style.content,
          ];
          for (const [, quoted = ""] of values.join(" ").matchAll(/url\("((?:[^"\\]|\\.)*)"\)/g))
            shown.push(quoted.replace(/\\(.)/gs, "$1"));
        }
        for (const address of shown) {
          if (typeof address !== "string" || !wanted.delete(address)) continue;
          const { left: x, top: y, width, height } = element.getBoundingClientRect();
          const natural = Number(element["naturalWidth"]);
          spots.push({
            address,
            size: natural > 0 ? { width: natural, height: Number(element["naturalHeight"]) } : null,
            x: Math.round(x + scrollX),
            y: Math.round(y + scrollY),
            width: Math.round(width),
            height: Math.round(height),
          });
        }
      }
      return { page: location.href, spots };
    },
  ];
  const target = { tabId: tab, allFrames: true };
  const found = await chrome.scripting.executeScript({ target, func, args: [addresses] } as never);
  return (found as { frameId: number; result: unknown }[])
    .sort((one, other) => one.frameId - other.frameId)
    .map(({ result }) => result);
}
