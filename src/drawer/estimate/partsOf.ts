import { textOf } from "../../classifier/pixels/header/textOf";
import { measurePicture } from "../../classifier/pixels/measurePicture";
import { Drawing } from "./drawing";
import { expandEntities } from "./expandEntities";
import { ownParts } from "./ownParts";
import { readDataUrl } from "./readDataUrl";
import { type MarkupElement, readMarkup } from "./readMarkup";
import { referencesOf } from "./referencesOf";

/**
 * Maximum number of parts of a drawing. A part takes as long as a plain rectangle does to be read and drawn, 5 to 25 µs
 * by the machine: a drawing of more would not be done before its deadline.
 */
export const MAX_PARTS = 250_000;

/** Maximum number of characters that entities may add: programs use them for the names of namespaces. */
const MAX_ADDED = 1024 * 1024;
/** Deeper than either only files are that were made to be so. */
const MAX_DEPTH = 1_000;
const MAX_NESTED_FILES = 4;
/** Number of pixels of a picture in a drawing that make one part; 100 megapixels make all. */
const PIXELS_A_PART = 400;

/**
 * Estimates how many parts the browser will draw of an SVG file: each element as often as it is used, with what it
 * refers to, such as patterns, masks, filters, markers and pictures.
 */
export const partsOf = (svg: string): number => partsOfFile(svg, { depth: 0, files: new Map() });

interface Nesting {
  readonly depth: number;
  /** What the files in `data:` addresses come to, by these. */
  readonly files: Map<string, number>;
}

function partsOfFile(svg: string, nesting: Nesting): number {
  const text = nesting.depth > MAX_NESTED_FILES ? undefined : expandEntities(svg, svg.length + MAX_ADDED);
  const root = text === undefined ? undefined : readMarkup(text, MAX_PARTS);
  if (!root) return Number.POSITIVE_INFINITY;
  const drawing = new Drawing(root);
  const known = new Map<MarkupElement, number>();
  const partsOfElement = (element: MarkupElement | undefined, depth: number): number => {
    const before = element ? known.get(element) : 0;
    if (!element || before !== undefined) return before ?? 0;
    if (depth > MAX_DEPTH) return Number.POSITIVE_INFINITY;
    // What is found to contain itself is drawn as if it did not.
    known.set(element, 0);
    let sum = ownParts(element);
    for (const child of element.children) sum += partsOfElement(child, depth + 1);
    for (const { target, times, parts } of referencesOf(drawing, element)) {
      const each = target.startsWith("#")
        ? partsOfElement(drawing.at(target.slice(1)), depth + 1)
        : partsOfData(target, { ...nesting, depth: nesting.depth + 1 });
      sum += times * (parts + each);
    }
    known.set(element, sum);
    return sum;
  };
  return partsOfElement(drawing.root, 0);
}

function partsOfData(url: string, nesting: Nesting): number {
  const before = nesting.files.get(url);
  if (before !== undefined) return before;
  const { type, bytes } = readDataUrl(url) ?? {};
  const drawn = type === "image/svg+xml";
  const parts = !bytes ? 0 : drawn ? partsOfFile(textOf(bytes), nesting) : partsOfPixels(bytes);
  nesting.files.set(url, parts);
  return parts;
}

function partsOfPixels(bytes: Uint8Array): number {
  try {
    const measured = measurePicture(bytes);
    return typeof measured === "string" ? 0 : (measured.width * measured.height) / PIXELS_A_PART;
  } catch (error) {
    // What is not a picture is not drawn.
    return (error as { code?: string }).code === "too-large" ? Number.POSITIVE_INFINITY : 0;
  }
}
