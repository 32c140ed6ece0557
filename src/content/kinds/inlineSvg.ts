import { throttled } from "../../async/throttled";
import { isIcon } from "./drawnIcon";
import { identity } from "./identity";
import type { ElementKind } from "./kind";
import { standAlone } from "./standAlone";

/** Minimum interval between two readings of a drawing that changes all the time. */
const CHANGED_MS = 2_000;

/** Pictures in an <svg>, also in HTML there. */
const PICTURES = "image, img, input[type=image], canvas, video, object, embed, iframe";
const DRAWN = "svg :not(foreignObject, foreignObject *)";

/**
 * An <svg> written into the page, unless it is an icon or contains pictures, which are found by themselves. One that is
 * shown too small to count, such as a logo, is part of the drawing.
 */
export const inlineSvg: ElementKind = {
  name: "inlineSvg",
  selector: "svg:not(svg svg)",
  find: (element, { isSmall }) => {
    // Whoever opens a file by itself wants to know what it shows, be it an icon.
    const icon = element !== document.documentElement && isIcon(element);
    if (icon || !element.querySelector(DRAWN)) return undefined;
    if (![...element.querySelectorAll(PICTURES)].every(isSmall)) return undefined;
    return shownByParent(element) ? undefined : { address: identity("svg", element) };
  },

  read: async (_, element) => {
    const { width, height } = element.getBoundingClientRect();
    const bytes = new TextEncoder().encode(standAlone(element as SVGSVGElement, { width, height }));
    return { from: "file", bytes: bytes.buffer };
  },

  follow: (signal, element, changed) => {
    const observer = new MutationObserver(throttled(signal, CHANGED_MS, changed));
    observer.observe(element, { subtree: true, childList: true, attributes: true });
    signal.addEventListener("abort", () => observer.disconnect());
  },
};

/**
 * Whether this is the document of an SVG file in an <object> or <embed>, which is found as that element. Of one in a page
 * of another site it is not known which element shows it; that it is an <iframe> is rarer.
 */
const shownByParent = (element: Element): boolean =>
  element === document.documentElement && window !== window.top && window.frameElement?.localName !== "iframe";
