import type { Point } from "../../page/point";
import type { BadgeLayer } from "../badgeLayer";

/** Tells the layer which picture is under the pointer or holds the focus. Looks once a frame at most. */
export function followPointer(signal: AbortSignal, layer: BadgeLayer): void {
  let last: Point | undefined;
  let frame = 0;
  const listening = { capture: true, passive: true, signal };
  window.addEventListener(
    "pointermove",
    ({ clientX, clientY }) => {
      last = { x: clientX, y: clientY };
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        layer.pointTo(last);
      });
    },
    listening,
  );
  const leave = () => {
    last = undefined;
    layer.pointTo(undefined);
  };
  document.documentElement.addEventListener("pointerleave", leave, { passive: true, signal });
  // What shows on hover can be sent away: https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus
  window.addEventListener("keydown", ({ key }) => key === "Escape" && leave(), listening);
  window.addEventListener(
    "focusin",
    (event) => {
      const [target] = event.composedPath();
      if (target instanceof Element && target.matches(":focus-visible")) layer.focus(target);
    },
    listening,
  );
  window.addEventListener("focusout", () => layer.focus(undefined), listening);
  signal.addEventListener("abort", () => cancelAnimationFrame(frame));
}
