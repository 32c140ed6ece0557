/** Elements that draw something by themselves. */
const SHAPES = new Set(["path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use"]);
/** Elements with which a drawing is more than shapes. */
const MORE = new Set(["image", "text", "foreignObject", "animate", "animateTransform", "animateMotion", "set"]);
/** Elements whose children are drawn only where something refers to them. */
const DEFINITIONS = new Set(["defs", "symbol", "clipPath", "mask", "pattern", "marker", "metadata", "filter"]);
/** Maximum number of shapes of an icon; the sets of icons that draw in strokes take a few. */
const MAX_SHAPES = 12;
/** Maximum side, in units of its own, of an icon of several shapes: the sets draw on grids of 16 to 32. */
const MAX_GRID = 32;
/** Maximum number of elements looked at: what a <use> refers to may refer to itself, or to a whole sheet. */
const MAX_WALKED = 100;
/** Maximum length of an icon's path, in characters: a picture that was traced in one colour has far more. */
const MAX_PATH = 8_000;
const NO_PAINT = /^(none|transparent|rgba\(0, 0, 0, 0\))$/;

/** The paints of a shape: fill and stroke. */
type Paints = (shape: Element) => readonly string[];

/**
 * Whether a drawing is a sign rather than a picture: nothing at all, a single shape, or a few on a small grid, all in
 * one colour.
 *
 * @param paintsOf how a shape is painted; by default as the page's style sheets say
 */
export function isIcon(svg: Element, paintsOf: Paints = computedPaints): boolean {
  const shapes = shapesOf(svg);
  if (!shapes) return false;
  const colours = new Set<string>();
  let painted = 0;
  for (const shape of shapes) {
    const paints = paintsOf(shape).filter((paint) => !NO_PAINT.test(paint));
    if (paints.length > 0) painted++;
    for (const paint of paints) colours.add(paint);
    if ((shape.getAttribute("d")?.length ?? 0) > MAX_PATH) return false;
  }
  if (colours.size > 1 || [...colours].some((colour) => colour.startsWith("url("))) return false;
  return painted <= 1 || hasSmallGrid(svg);
}

/** The shapes that a drawing shows, with those that it refers to; undefined where it is more than a few shapes. */
function shapesOf(svg: Element): Element[] | undefined {
  const shapes: Element[] = [];
  let walked = 0;
  /** Returns whether it is still a few shapes, and nothing more. */
  const walk = (parent: Element): boolean => {
    for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
      const { localName } = child;
      if (++walked > MAX_WALKED || MORE.has(localName)) return false;
      if (DEFINITIONS.has(localName)) continue;
      const meant = localName === "use" ? symbolOf(child) : undefined;
      if (SHAPES.has(localName) && !meant && shapes.push(child) > MAX_SHAPES) return false;
      if (meant && SHAPES.has(meant.localName) && shapes.push(meant) > MAX_SHAPES) return false;
      if (meant && !walk(meant)) return false;
      if (!walk(child)) return false;
    }
    return true;
  };
  return walk(svg) ? shapes : undefined;
}

/** The element of the same document that a <use> shows; one of another file belongs to a sheet of icons. */
function symbolOf(use: Element): Element | undefined {
  const reference = use.getAttribute("href") ?? use.getAttribute("xlink:href") ?? "";
  if (!reference.startsWith("#")) return undefined;
  const root = use.getRootNode() as Document | ShadowRoot;
  return root.getElementById(reference.slice(1)) ?? undefined;
}

function hasSmallGrid(svg: Element): boolean {
  const [, , width = "", height = ""] =
    svg
      .getAttribute("viewBox")
      ?.trim()
      .split(/[\s,]+/) ?? [];
  return Number(width) > 0 && Number(width) <= MAX_GRID && Number(height) <= MAX_GRID;
}

const computedPaints: Paints = (shape) => {
  const { fill, stroke } = getComputedStyle(shape);
  return [fill, stroke];
};
