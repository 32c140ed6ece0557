import type { CssSize } from "./kind";

/** Side in CSS pixels up to which a box that shows a corner of a large file is taken for an icon. */
const ICON_SIDE = 128;
/** Deviation from a whole number of cells that sizes may have, which are rounded to fractions of a pixel. */
const TOLERANCE = 0.02;

/**
 * Whether a large file is placed so that a small piece of it shows through the box, as icons of one sheet are: moved by
 * a negative length, at a cell of the grid that it makes with the box, or away from its middle in a box for an icon.
 *
 * @param position computed `background-position`
 */
export function isSheet(position: string, tile: CssSize, box: CssSize): boolean {
  if (tile.width < 2 * box.width && tile.height < 2 * box.height) return false;
  if (/-[\d.]+px/.test(position)) return true;
  const [x = "", y = ""] = position.split(" ");
  if (x === "50%" && y === "50%") return false;
  const columns = tile.width / box.width;
  const rows = tile.height / box.height;
  if (isCell(x, columns) && isCell(y, rows)) return true;
  return Math.max(box.width, box.height) <= ICON_SIDE && isShare(x) && isShare(y);
}

/** Whether a file that is `cells` times as long as the box shows exactly one of them there. */
function isCell(position: string, cells: number): boolean {
  if (!isShare(position) || !isWhole(cells)) return false;
  return isWhole((Number.parseFloat(position) / 100) * (cells - 1));
}

/** Per cent of the room that is left; no length has an effect there but 0. */
const isShare = (position: string) => /^[\d.]+%$/.test(position) || position === "0px";

const isWhole = (value: number) => Math.abs(value - Math.round(value)) <= TOLERANCE;
