import type { MarkupElement } from "./readMarkup";

/** A copy is made of what a <use> refers to, with a place of its own in the document. */
const PARTS_OF_USE = 5;
/** A step of a filter computes every pixel. */
const PARTS_OF_FILTER_STEP = 80;
/** Number of characters of text, and of data such as the points of a path, that make one part. */
const LETTERS_A_PART = 10;
const DATA_A_PART = 100;
/** What is written in an address counts by what it shows. */
const ADDRESS = /data:[^"')]*/g;

/** The steps of a filter whose picture is not made of another step's. */
const WITHOUT_INPUT: readonly string[] = ["feFlood", "feImage", "feTurbulence"];

/** What an element comes to without its children and what it refers to; a filter with its steps. */
export function ownParts(element: MarkupElement): number {
  const { name, text, source } = element;
  const written = source.replace(ADDRESS, "").length / DATA_A_PART + text.length / LETTERS_A_PART;
  if (name === "use") return PARTS_OF_USE + written;
  return name === "filter" ? filterParts(element) + written : 1 + written;
}

/** The browser computes a step anew for each step that takes it, so that chains of steps that take two double. */
function filterParts({ children }: MarkupElement): number {
  const results = new Map<string, number>();
  let last = 0;
  for (const step of children) {
    const takers = [step, ...step.children];
    const inputs = takers.flatMap(({ attributes }) =>
      ["in", "in2"].flatMap((input) => (attributes.has(input) ? [attributes.get(input) ?? ""] : [])),
    );
    const before = last;
    const taken = inputs.map((input) => results.get(input) ?? 0);
    if (inputs.length === 0 && !WITHOUT_INPUT.includes(step.name)) taken.push(before);
    last = taken.reduce((sum, parts) => sum + parts, PARTS_OF_FILTER_STEP);
    const result = step.attributes.get("result");
    if (result !== undefined) results.set(result, last);
  }
  return last;
}
