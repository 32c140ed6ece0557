import { isIcon } from "./drawnIcon";
import type { CssSize } from "./kind";
import { namesDrawing } from "./namesDrawing";

/** Side in pixels below which a file shows nothing, however large it is drawn. */
const MIN_SIDE = 16;
/** Length in characters from which a drawing in an address is not looked into: an icon has less. */
const MAX_DRAWING = 10_000;
/** Maximum number of drawings that are remembered; beyond it, the oldest are looked into again. */
const MAX_KNOWN = 200;
const DRAWING = /^data:image\/svg\+xml/i;

const known = new Map<string, boolean>();

/**
 * Whether a file stands in for a picture that is still to come, or holds a place open: a raster of a few pixels,
 * stretched, or a drawing in its own address with nothing in it. So does a single shape in one colour, an icon.
 *
 * @param natural the file's own size; undefined where it is not known
 */
export function isPlaceholder(address: string, natural: CssSize | undefined): boolean {
  if (DRAWING.test(address)) return address.length < MAX_DRAWING && isIconAt(address);
  if (!natural || namesDrawing(address)) return false;
  return natural.width > 0 && Math.max(natural.width, natural.height) < MIN_SIDE;
}

function isIconAt(address: string): boolean {
  const before = known.get(address);
  if (before !== undefined) return before;
  const icon = isIconIn(textOf(address));
  known.set(address, icon);
  for (const oldest of known.keys()) {
    if (known.size <= MAX_KNOWN) break;
    known.delete(oldest);
  }
  return icon;
}

function isIconIn(text: string): boolean {
  const { documentElement } = new DOMParser().parseFromString(text, "image/svg+xml");
  // Its own style sheet, which is not applied here, may give it any colours.
  const plain = documentElement.localName === "svg" && !documentElement.querySelector("style, parsererror");
  return (
    plain && isIcon(documentElement, (shape) => [written(shape, "fill", "black"), written(shape, "stroke", "none")])
  );
}

/** What a `data:` address holds, as text; empty where it is written wrongly. */
function textOf(address: string): string {
  const comma = address.indexOf(",");
  try {
    const body = decodeURIComponent(address.slice(comma + 1));
    return /;base64$/i.test(address.slice(0, comma)) ? atob(body) : body;
  } catch {
    return "";
  }
}

/** A property as the nearest element says that has it, in an attribute of its own or in its style. */
function written(shape: Element, property: string, unset: string): string {
  for (let element: Element | null = shape; element; element = element.parentElement) {
    const style = element.getAttribute("style");
    const said = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`).exec(style ?? "")?.[1];
    const value = (said ?? element.getAttribute(property))?.trim();
    if (value && value !== "inherit") return value;
  }
  return unset;
}
