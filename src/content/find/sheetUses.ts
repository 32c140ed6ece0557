import type { IsSheet } from "../kinds/kind";

/** Number of files whose places are remembered; beyond it, the oldest are forgotten. */
const MAX_FILES = 2_000;
/** Number of boxes of a file that are remembered: two are enough to tell that it is a sheet. */
const MAX_BOXES = 20;

/**
 * Returns a function that tells whether a file, larger than the boxes that show a piece of it, is a sheet of icons: two
 * boxes show different pieces.
 *
 * @param known called with the boxes that were asked about before it was known
 */
export function sheetUses(known: (boxes: Iterable<Element>) => void): (box: Element) => IsSheet {
  const places = new Map<string, Map<Element, string>>();
  const sheets = new Set<string>();
  return (box) => (address, position) => {
    if (sheets.has(address)) return true;
    const boxes = places.get(address) ?? new Map<Element, string>();
    for (const other of boxes.keys()) if (!other.isConnected) boxes.delete(other);
    boxes.set(box, position);
    trim(boxes, MAX_BOXES);
    places.set(address, boxes);
    trim(places, MAX_FILES);
    // A box whose piece moves, as with a lens or a parallax, is one box.
    if ([...boxes].every(([other, at]) => at === position || !other.isConnected)) return false;
    places.delete(address);
    sheets.add(address);
    known(boxes.keys());
    return true;
  };
}

/** Removes the oldest until `maximum` are left. */
function trim(map: Map<unknown, unknown>, maximum: number): void {
  for (const oldest of map.keys()) {
    if (map.size <= maximum) break;
    map.delete(oldest);
  }
}
