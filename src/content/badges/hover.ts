import type { Pointer } from "../pointer";
import type { BadgeLayer } from "./layer";

/** Tells the layer which picture is under the pointer or holds the focus. Looks once a frame at most. */
export function followPointer(signal: AbortSignal, pointer: Pointer, layer: BadgeLayer): void {
  let last: { x: number; y: number } | undefined;
  let frame = 0;
  const look = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      layer.point(last && pointer.over(last));
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
  const leave = () => {
    last = undefined;
    layer.point(undefined);
  };
  document.documentElement.addEventListener("pointerleave", leave, { passive: true, signal });
  document.addEventListener(
    "focusin",
    (event) => {
      const spot = pointer.within(event.composedPath()[0]);
      if (spot) layer.point(spot);
    },
    listening,
  );
  signal.addEventListener("abort", () => cancelAnimationFrame(frame));
}
