import { abortable } from "../../async/abortable";
import { UnreadableError } from "../../protocol/unreadableError";
import { identity } from "./identity";
import type { ElementKind } from "./kind";
import { isProtected, readDrawn, scaledPixels } from "./readDrawn";

/** Times after which a canvas is read again: no event reports that something was drawn. */
const LOOK_AGAIN_MS = [1_000, 3_000, 9_000];
/** Minimum interval between later comparisons of a canvas with what it showed before. */
const COMPARED_MS = 2_000;
/** Side in pixels of the copies that are compared. */
const COMPARED_SIDE = 16;

/** Each canvas's pixels at its last comparison, and the time of that comparison. */
const compared = new WeakMap<Element, { readonly at: number; readonly looks: string }>();

/** A <canvas>, which a script of the page draws on. */
export const canvas: ElementKind = {
  name: "canvas",
  selector: "canvas",
  find: (element) => {
    const { width, height } = element as HTMLCanvasElement;
    return { address: identity("canvas", element), pixels: Math.max(width, height) };
  },

  read: async (signal, element) => {
    // Inside an animation frame's callback, a WebGL canvas that is redrawn every frame still has its pixels.
    await abortable(signal, new Promise(requestAnimationFrame));
    const { width, height } = element as HTMLCanvasElement;
    // An empty canvas cannot be drawn; one whose drawing was handed to a worker can.
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

/** The pixels of a small copy; empty where they may not be read. */
function looksOf(canvas: HTMLCanvasElement): string {
  try {
    return String(scaledPixels(canvas, COMPARED_SIDE, COMPARED_SIDE).data);
  } catch {
    return "";
  }
}
