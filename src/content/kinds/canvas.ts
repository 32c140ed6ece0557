import { CannotRead } from "../cannotRead";
import { isProtected, readDrawn } from "./drawn";
import { identity } from "./identity";
import type { ElementKind } from "./kind";

/** No event tells that something was drawn: a canvas is looked at again after these pauses. */
const LOOK_AGAIN_MS = [1_000, 3_000, 9_000];

/** What a page draws with a script. */
export const canvas: ElementKind = {
  name: "canvas",
  selector: "canvas",
  find: (element) => ({ address: identity("canvas", element) }),

  read: async (signal, element) => {
    // In a frame's callback, a WebGL canvas that is drawn anew every frame still has its pixels.
    await new Promise(requestAnimationFrame);
    signal.throwIfAborted();
    const { width, height } = element as HTMLCanvasElement;
    // A canvas whose drawing was handed to a worker may be drawn, too.
    if (width === 0 || height === 0) throw new CannotRead("blank");
    try {
      return readDrawn(element as HTMLCanvasElement, width, height);
    } catch (error) {
      throw isProtected(error) ? new CannotRead("protected-canvas") : error;
    }
  },

  follow: (signal, _, changed) => {
    const timers = LOOK_AGAIN_MS.map((pause) => setTimeout(changed, pause));
    signal.addEventListener("abort", () => timers.forEach(clearTimeout));
  },
};
