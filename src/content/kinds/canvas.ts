import { abortable } from "../../async/abortable";
import { UnreadableError } from "../../protocol/unreadableError";
import { identity } from "./identity";
import type { ElementKind } from "./kind";
import { isProtected, readDrawn, scaledPixels } from "./readDrawn";

/** No event tells that something was drawn: a canvas is read again after these pauses. */
const LOOK_AGAIN_MS = [1_000, 3_000, 9_000];
/** After that it is compared, no more often than this, with what it was: as small as this, in pixels a side. */
const COMPARED_MS = 2_000;
const COMPARED_SIDE = 16;

/** What canvases looked like, and when. */
const compared = new WeakMap<Element, { readonly at: number; readonly looks: string }>();

/** What a page draws with a script. */
export const canvas: ElementKind = {
  name: "canvas",
  selector: "canvas",
  find: (element) => ({ address: identity("canvas", element) }),

  read: async (signal, element) => {
    // In a frame's callback, a WebGL canvas that is drawn anew every frame still has its pixels.
    await abortable(signal, new Promise(requestAnimationFrame));
    const { width, height } = element as HTMLCanvasElement;
    // A canvas whose drawing was handed to a worker may be drawn, too.
    if (width === 0 || height === 0) throw new UnreadableError("blank");
    try {
      return readDrawn(element as HTMLCanvasElement, width, height);
    } catch (error) {
      throw isProtected(error) ? new UnreadableError("protected-canvas") : error;
    }
  },

  detectChange: (element) => {
    const before = compared.get(element);
    const at = performance.now();
    if (before && at - before.at < COMPARED_MS) return false;
    const looks = looksOf(element as HTMLCanvasElement);
    compared.set(element, { at, looks });
    return before !== undefined && before.looks !== looks;
  },

  follow: (signal, _, changed) => {
    const timers = LOOK_AGAIN_MS.map((pause) => setTimeout(changed, pause));
    signal.addEventListener("abort", () => timers.forEach(clearTimeout));
  },
};

/** A few of its pixels; nothing where they may not be read. */
function looksOf(canvas: HTMLCanvasElement): string {
  try {
    return String(scaledPixels(canvas, COMPARED_SIDE, COMPARED_SIDE).data);
  } catch {
    return "";
  }
}
