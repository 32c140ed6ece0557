import type { Drawing } from "./drawing";
import type { MarkupElement } from "./readMarkup";

interface Reference {
  /** `#id`, or a `data:` address. */
  readonly target: string;
  readonly times: number;
  /** What each takes besides the target. */
  readonly parts: number;
}

/** A pattern, a mask or a filter is drawn on a layer of its own first. */
const PARTS_OF_LAYER = 20;

const IN_STYLE = /url\(\s*["']?\s*(#[^"')\s]*|data:[^"')]*)/g;

/** All that is drawn because an element refers to it. */
export function* referencesOf(drawing: Drawing, element: MarkupElement): Iterable<Reference> {
  for (const [property, value] of drawing.valuesOf(element)) {
    if (property === "href") {
      const target = value.trim();
      // The only reference that draws nothing.
      if (element.name !== "a" && /^(#|data:)/.test(target)) yield { target, times: 1, parts: 0 };
      continue;
    }
    // There is one at each point.
    const times = `${property}${value}`.includes("marker") ? pointsOf(element) : 1;
    for (const [, target = ""] of value.matchAll(IN_STYLE)) yield { target, times, parts: PARTS_OF_LAYER };
  }
}

/** Number of points of a path or a line: at most, since some curves take three. */
function pointsOf({ attributes }: MarkupElement): number {
  const data = `${attributes.get("d") ?? ""} ${attributes.get("points") ?? ""}`;
  const numbers = data.match(/\d*\.?\d+(e[-+]?\d+)?/gi) ?? [];
  return Math.max(1, numbers.length / 2);
}
