import type { Pointer } from "../pointer";
import type { BadgeLayer } from "./layer";

/** Tells the layer which picture is under the pointer or holds the focus. Looks once a frame at most. */
export function followPointer(signal: AbortSignal, pointer: Pointer, layer: BadgeLayer): void {
  let last: { x: number; y: number } | undefined;
  let frame = 0;
  const look = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      layer.point(last && pointer.at(last));
    });
  };
  const listening = { capture: true, passive: true, signal };
  window.addEventListener(
    "pointermove",
    ({ clientX, clientY }) => {
      last = { x: clientX, y: clientY };
      look();
    },
    listening,
  );
  window.addEventListener("scroll", () => last && look(), listening);
  document.documentElement.addEventListener("pointerleave", () => layer.point(undefined), { passive: true, signal });
  document.addEventListener(
    "focusin",
    ({ target }) => {
      const image = target instanceof HTMLImageElement ? target : (target as Element).querySelector?.("img");
      if (image) layer.point(image);
    },
    listening,
  );
  signal.addEventListener("abort", () => cancelAnimationFrame(frame));
}
