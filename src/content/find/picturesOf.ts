import { ELEMENT_KINDS, STYLE_KINDS } from "../kinds";
import { addressesIn } from "../kinds/addressesIn";
import type { CssSize, FoundPicture, Kind, Known } from "../kinds/kind";
import { forItself } from "./forItself";

const SELECTORS = ELEMENT_KINDS.map(({ selector }) => selector);
/** Selector of every element that may be a picture by itself. */
export const PICTURE_ELEMENTS = SELECTORS.join(",");
/** Pseudo-elements that are there where they have content. */
const GENERATED = ["::before", "::after", "::scroll-marker"] as const;
/** Elements that have a ::backdrop: those in the browser's top layer. */
const TOP = ":modal, :popover-open, :fullscreen";

/** A picture of an element, with its kind and its slot among the element's pictures. */
export interface PictureSlot extends FoundPicture {
  readonly kind: Kind;
  /** Identifies the picture among its element's pictures. */
  readonly slot: string;
}

/**
 * Whether an element may show a picture. Cheap, since every element of a page is checked: it reads styles, never
 * positions or sizes.
 */
export function mayShow(element: Element): boolean {
  return element.matches(PICTURE_ELEMENTS) || styles(element).some(([, style]) => shows(style));
}

/** The pictures of any kind that an element shows; `size` is the size of the element's box. */
export function picturesOf(element: Element, size: CssSize, known: Known): PictureSlot[] {
  const styled = styles(element).flatMap(([pseudo, style]) =>
    STYLE_KINDS.flatMap((kind) => {
      const value = style[kind.property];
      if (!value.includes("url(") || (pseudo && isHidden(style))) return [];
      const box = { element, style, size: pseudo ? sizeOf(style) : size, ...known };
      return lookedFor(kind, () =>
        kind.find(addressesIn(value), box).map((found, i) => ({ ...found, kind, slot: `${kind.name}${pseudo}${i}` })),
      );
    }),
  );
  return [...ownPicturesOf(element, known), ...styled];
}

/** The pictures that an element shows by itself, whatever its style: cheap, since it reads no style. */
export const ownPicturesOf = (element: Element, known: Known): PictureSlot[] =>
  ELEMENT_KINDS.filter(({ selector }) => element.matches(selector)).flatMap((kind) =>
    lookedFor(kind, () => {
      const found = kind.find(element, known);
      return found ? [{ ...found, kind, slot: kind.name }] : [];
    }),
  );

/**
 * The pictures of one kind; an address that cannot be parsed shows none. One that is a whole file is not parsed each
 * time.
 */
const lookedFor = ({ name }: Kind, find: () => PictureSlot[]): PictureSlot[] =>
  (forItself(`looking for ${name}`, find) ?? []).filter(
    ({ address }) => address.startsWith("data:") || URL.canParse(address),
  );

/** The styles of an element's own box, and of the pseudo-elements that it has. */
function styles(element: Element): [string, CSSStyleDeclaration][] {
  const own = getComputedStyle(element);
  const all: [string, CSSStyleDeclaration][] = [["", own]];
  for (const pseudo of GENERATED) {
    const style = getComputedStyle(element, pseudo);
    if (!/^(none|normal|)$/.test(style.content)) all.push([pseudo, style]);
  }
  if (own.display.includes("list-item")) all.push(["::marker", getComputedStyle(element, "::marker")]);
  if (element.matches(TOP)) all.push(["::backdrop", getComputedStyle(element, "::backdrop")]);
  return all;
}

const shows = (style: CSSStyleDeclaration) => STYLE_KINDS.some(({ property }) => style[property].includes("url("));

const isHidden = ({ opacity, visibility }: CSSStyleDeclaration) => opacity === "0" || visibility !== "visible";

/** Size of a ::before or ::after, which has no element to measure; 0 where its content decides. */
const sizeOf = (style: CSSStyleDeclaration): CssSize => ({
  width: Number.parseFloat(style.width) || 0,
  height: Number.parseFloat(style.height) || 0,
});
