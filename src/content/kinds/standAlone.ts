import type { CssSize } from "./kind";

/** Properties of a drawing's shapes that the page's style sheets may set. */
const PAINT = [
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-linecap",
  "stroke-dasharray",
  "opacity",
  "display",
  "visibility",
  "color",
  "stop-color",
  "font-size",
  "font-weight",
  "text-anchor",
] as const;
/** Maximum number of shapes whose style is read: more would block the page for too long. */
const MAX_STYLED = 300;

/** Serialises an <svg> of the page as a file of its own, with its paint, the symbols that it uses, and a size. */
export function standAlone(element: SVGSVGElement, { width, height }: CssSize): string {
  const copy = element.cloneNode(true) as SVGSVGElement;
  const shapes = element.querySelectorAll("*");
  const copies = copy.querySelectorAll("*");
  paint(element, copy);
  for (let i = 0; i < Math.min(shapes.length, MAX_STYLED); i++) {
    const [shape, target] = [shapes[i], copies[i]];
    if (shape && target) paint(shape, target);
  }
  // The browser lets nobody read a drawing with HTML in it: what is drawn around that says enough.
  for (const html of copy.querySelectorAll("foreignObject")) html.remove();
  for (const symbol of symbolsOf(element)) copy.prepend(symbol.cloneNode(true));
  if (!copy.hasAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${width} ${height}`);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return new XMLSerializer().serializeToString(copy);
}

function paint(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  // As attributes of their own: the page's Content-Security-Policy may forbid a style attribute.
  for (const property of PAINT) {
    const value = style.getPropertyValue(property);
    if (value) to.setAttribute(property, value);
  }
  to.removeAttribute("style");
  to.removeAttribute("class");
}

/** The elements that <use> references elsewhere in the page. */
function symbolsOf(element: SVGSVGElement): Set<Element> {
  const root = element.getRootNode() as Document | ShadowRoot;
  const found = new Set<Element>();
  for (const use of element.querySelectorAll("use")) {
    const { baseVal } = use.href;
    const symbol = baseVal.startsWith("#") ? root.getElementById(baseVal.slice(1)) : null;
    if (symbol && !element.contains(symbol)) found.add(symbol);
  }
  return found;
}
