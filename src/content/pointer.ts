import type { Ledger } from "./ledger";

/**
 * Where the user last right-clicked or pointed, and which picture lies there:
 * by geometry, since one under an overlay is never the target of an event.
 */
export class Pointer {
  private last: { x: number; y: number } | undefined;

  constructor(
    signal: AbortSignal,
    private readonly ledger: Ledger,
  ) {
    const note = ({ clientX, clientY }: MouseEvent) => {
      this.last = { x: clientX, y: clientY };
    };
    document.addEventListener("contextmenu", note, { capture: true, passive: true, signal });
  }

  /** The picture that was right-clicked: by its address where the browser knows it, else by its place. */
  clicked(source: string | undefined): HTMLImageElement | undefined {
    const point = this.last ?? hovered();
    const same = [...document.images].filter((image) => image.currentSrc === source || image.src === source);
    if (source) return (point && smallestAt(point, same)) ?? same[0];
    return point && this.at(point);
  }

  /** The picture at a point of the window; of several, the smallest. */
  at(point: { x: number; y: number }): HTMLImageElement | undefined {
    return smallestAt(point, this.ledger.elements) ?? smallestAt(point, document.images);
  }
}

/**
 * The middle of what the mouse is over: all that is known when the content
 * script came only after the click.
 */
function hovered(): { x: number; y: number } | undefined {
  const deepest = [...document.querySelectorAll(":hover")].pop();
  if (!deepest || deepest === document.body || deepest === document.documentElement) return undefined;
  const { left, top, width, height } = deepest.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function smallestAt({ x, y }: { x: number; y: number }, images: Iterable<HTMLImageElement>) {
  let found: HTMLImageElement | undefined;
  let smallest = Number.POSITIVE_INFINITY;
  for (const image of images) {
    const { left, top, right, bottom, width, height } = image.getBoundingClientRect();
    const inside = left <= x && x <= right && top <= y && y <= bottom;
    if (inside && width * height < smallest) [found, smallest] = [image, width * height];
  }
  return found;
}
