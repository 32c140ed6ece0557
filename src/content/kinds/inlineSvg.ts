import { throttled } from "../../async/throttled";
import { identity } from "./identity";
import type { ElementKind } from "./kind";
import { standAlone } from "./standAlone";

/** A drawing that changes all the time is read again no more often. */
const CHANGED_MS = 2_000;

/** A drawing written into the page; an <svg> that shows pictures is found by those. */
export const inlineSvg: ElementKind = {
  name: "inlineSvg",
  selector: "svg:not(svg svg)",
  find: (element) => {
    if (element.querySelector("image, foreignObject") || !element.firstElementChild) return undefined;
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

/** An SVG file in an <object> or <embed> is a document of its own, but found as that element. */
function shownByParent(element: Element): boolean {
  if (element !== document.documentElement || window === window.top) return false;
  return window.frameElement !== null && window.frameElement.localName !== "iframe";
}
