import { ownPicturesOf, PICTURE_ELEMENTS, picturesOf } from "../find/picturesOf";
import type { Ledger } from "../page/ledger";
import { isWithin, type Point } from "../page/point";
import { boxOf, type Spot } from "../page/spot";

/** Of the page, which need not have been searched. */
const NOTHING_KNOWN = { natural: () => undefined, isSheet: () => false, isSmall: () => false };

/** A picture that was pointed at; the page need not have been searched for pictures yet. */
export interface PointedPicture {
  readonly spot: Spot;
  readonly address: string;
}

/**
 * Knows where the user last right-clicked or pointed, and finds the picture there by geometry: a picture under an
 * overlay is never the target of an event.
 */
export class Pointer {
  private last: Point | undefined;

  constructor(
    signal: AbortSignal,
    private readonly ledger: Ledger,
  ) {
    const note = ({ clientX, clientY }: MouseEvent) => {
      this.last = { x: clientX, y: clientY };
    };
    document.addEventListener("contextmenu", note, { capture: true, passive: true, signal });
  }

  /** The picture that was right-clicked, found by its address where the browser gives it, and else by its position. */
  findClicked(source: string | undefined): PointedPicture | undefined {
    const point = this.last ?? hovered();
    const known = point && this.pictureAt(point);
    const address = known && this.ledger.entryOf(known)?.address;
    if (known && address !== undefined && (!source || source === address)) return { spot: known, address };
    const there = point ? picturesAt(point) : [];
    const found = there.find(({ address }) => address === source) ?? there[0] ?? (source && withAddress(source));
    return found ? this.asKnown(found) : undefined;
  }

  /** The same picture with the spot that is recorded for it, if one is: with another, it would count twice. */
  private asKnown({ spot, address }: PointedPicture): PointedPicture {
    return { spot: this.ledger.spotAt(address, spot.element, spot.kind) ?? spot, address };
  }

  /** The known picture on screen at a point of the window; of several, the smallest. */
  pictureAt(point: Point): Spot | undefined {
    let found: Spot | undefined;
    let smallest = Number.POSITIVE_INFINITY;
    for (const spot of this.ledger.spots) {
      if (this.ledger.nearnessAt(spot) !== "shown") continue;
      const box = boxOf(spot);
      const area = box.width * box.height;
      if (isWithin(box, point) && area < smallest) [found, smallest] = [spot, area];
    }
    return found;
  }
}

/** The middle of the element under the mouse: all that is known where the content script arrived after the click. */
function hovered(): Point | undefined {
  const deepest = [...document.querySelectorAll(":hover")].pop();
  if (!deepest || deepest === document.body || deepest === document.documentElement) return undefined;
  const { left, top, width, height } = deepest.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** The pictures at a point, the uppermost first, whether or not the page has been searched for pictures. */
function picturesAt(point: Point): PointedPicture[] {
  const elements = layersAt(document, point);
  // Elements that take no pointer events are not among the layers.
  const through = [...document.querySelectorAll(PICTURE_ELEMENTS)].filter((element) =>
    isWithin(element.getBoundingClientRect(), point),
  );
  return [...new Set([...elements, ...through])].flatMap(clickedIn);
}

function layersAt(root: Document | ShadowRoot, point: Point): Element[] {
  return root.elementsFromPoint(point.x, point.y).flatMap((element) => {
    const shadow = element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
    return shadow && shadow !== root ? [...layersAt(shadow, point), element] : [element];
  });
}

function clickedIn(element: Element): PointedPicture[] {
  if (element === document.documentElement || element === document.body) return [];
  const { width, height } = element.getBoundingClientRect();
  const pictures = picturesOf(element, { width, height }, { ...NOTHING_KNOWN, natural: () => ({ width, height }) });
  return pictures.map(({ kind, size, address }) => ({ spot: { element, kind, size }, address }));
}

function withAddress(source: string): PointedPicture | undefined {
  // What the browser names is never a picture of a style. To measure each of thousands of pictures takes seconds.
  const shows = (element: Element) => ownPicturesOf(element, NOTHING_KNOWN).some(({ address }) => address === source);
  const shown = [...document.querySelectorAll(PICTURE_ELEMENTS)].find(shows);
  return shown && clickedIn(shown).find(({ address }) => address === source);
}
