import type { Point } from "../../page/point";
import type { BadgeLayer } from "../badgeLayer";

/** Tells the layer where the pointer is, at most once a frame, and which element gets or loses the focus. */
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
  // Users must be able to dismiss what appears on hover: https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus
  window.addEventListener("keydown", ({ key }) => key === "Escape" && leave(), listening);
  window.addEventListener(
    "focusin",
    (event) => {
      const [target] = event.composedPath();
      if (target instanceof Element && target.matches(":focus-visible")) layer.focus(target);
    },
    listening,
  );
  // Where only the window has lost the focus, as to the popup, the element keeps it, and the picture is still meant.
  const lost = ({ target }: FocusEvent) => target === document.activeElement || layer.focus(undefined);
  window.addEventListener("focusout", lost, listening);
  signal.addEventListener("abort", () => cancelAnimationFrame(frame));
}
