import type { CssSize } from "../../kinds/kind";

/** Sides in pixels that the files of map tiles have. */
const TILE_PIXELS = [128, 256, 512, 1024];
/** How far up the tree the pane of a tile is, and from there the window through which it is seen. */
const PANE_LEVELS = 3;
const WINDOW_LEVELS = 8;
const TRANSFORMED = /transform/;

/** Whether a file, or a canvas, is of a size that the tiles of maps have. */
export const isTileSize = ({ width, height }: CssSize): boolean => width === height && TILE_PIXELS.includes(width);

/** The size in pixels of what an element shows by itself; undefined for one that shows the files of its style. */
export function ownSize(element: Element): CssSize | undefined {
  if (element instanceof HTMLImageElement) return { width: element.naturalWidth, height: element.naturalHeight };
  return element instanceof HTMLCanvasElement ? { width: element.width, height: element.height } : undefined;
}

/** The pane that moves with a tile of a map as the user drags it; undefined for whatever cannot be such a tile. */
export function paneOf(element: Element, { width, height }: CssSize): Element | undefined {
  const own = ownSize(element);
  if (Math.abs(width - height) > 1 || (own && !isTileSize(own))) return undefined;
  let placed = getComputedStyle(element).position === "absolute";
  let up = element.parentElement;
  for (let level = 0; up && level < PANE_LEVELS; level++, up = up.parentElement) {
    const { position, transform, willChange } = getComputedStyle(up);
    if (placed && (transform !== "none" || TRANSFORMED.test(willChange))) return up;
    // Some maps put each tile into a box of its own, which has the place.
    placed ||= position === "absolute";
  }
  return undefined;
}

/** What cuts off the rest of a pane: the part of the page that is the map, with all that is drawn over its tiles. */
export function windowOf(pane: Element): Element {
  let up: Element | null = pane;
  for (let level = 0; up && level < WINDOW_LEVELS; level++, up = up.parentElement) {
    if (getComputedStyle(up).overflow !== "visible") return up;
  }
  return pane;
}
