import { flatTreeAncestors } from "./flatTreeAncestors";

/** Radius in CSS px from which a blur keeps a picture from being recognised: pages use 10 and more for spoilers. */
const VEIL_PX = 8;
/** Number of elements, the picture's own included, of which one may blur it: pages blur a picture or what is close round it. */
const MAX_LEVELS = 4;

/** Whether a computed `filter` or `backdrop-filter` blurs so much that nobody recognises what is behind it. */
export const veils = (filter: string): boolean =>
  [...filter.matchAll(/blur\(([\d.]+)px\)/g)].some(([, radius]) => Number(radius) >= VEIL_PX);

/** Whether the page has blurred an element, as it does with spoilers, warnings, and pictures that are still loading. */
export const isBlurred = (element: Element): boolean =>
  flatTreeAncestors(element)
    .slice(0, MAX_LEVELS)
    .some((parent) => veils(getComputedStyle(parent).filter));
