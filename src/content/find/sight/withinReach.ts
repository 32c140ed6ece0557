/** What a container, or the page, does on one axis with what does not fit: it stays visible, can be scrolled to, or is cut off. */
export type Overflow = "shown" | "scrolls" | "cut";

type Box = Pick<DOMRectReadOnly, "left" | "top" | "right" | "bottom">;

/** A box whose contents may be larger than itself. */
export interface Container {
  readonly box: Box;
  readonly x: Overflow;
  readonly y: Overflow;
}

/** The page's root element, with what it does with contents beyond its end. */
export interface PageBox extends Container {
  readonly rightToLeft: boolean;
}

/**
 * Whether a part of a box can be seen, perhaps after scrolling the page or containers.
 *
 * @param containers those that the box is in, the innermost first
 */
export function withinReach(box: Box, containers: readonly Container[], page: PageBox): boolean {
  const across = through([box.left, box.right], containers, "x");
  const down = through([box.top, box.bottom], containers, "y");
  if (!across || !down) return false;
  const { left, right, bottom, top } = page.box;
  // No page scrolls to what lies before its beginning.
  const [before, beyond] = [across[1] <= left, across[0] >= right];
  if (page.rightToLeft ? beyond : before) return false;
  if ((page.rightToLeft ? before : beyond) && page.x === "cut") return false;
  return down[1] > top && (down[0] < bottom || page.y !== "cut");
}

type Range = readonly [start: number, end: number];

/** The range of a box that its containers let through, after scrolling where they can be scrolled. */
function through(range: Range, containers: readonly Container[], axis: "x" | "y"): Range | undefined {
  let [start, end] = range;
  for (const container of containers) {
    const { box } = container;
    const [first, last] = axis === "x" ? [box.left, box.right] : [box.top, box.bottom];
    if (container[axis] === "scrolls") [start, end] = [first, last];
    if (container[axis] === "cut") [start, end] = [Math.max(start, first), Math.min(end, last)];
    if (end <= start) return undefined;
  }
  return [start, end];
}

/** What a computed value of `overflow-x` or `overflow-y` does. */
export const overflowOf = (value: string): Overflow =>
  value === "visible" ? "shown" : /auto|scroll/.test(value) ? "scrolls" : "cut";
