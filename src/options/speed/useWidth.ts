import { useRef, useState } from "preact/hooks";
import { useSignalEffect } from "../../ui/useSignalEffect";

/** The width of an element in CSS px, as it changes; `initial` until it is known. */
export function useWidth<E extends Element>(initial: number) {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(initial);
  useSignalEffect((signal) => {
    const observer = new ResizeObserver(([entry]) => {
      // Nothing is seen of what is folded.
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    if (element.current) observer.observe(element.current);
    signal.addEventListener("abort", () => observer.disconnect());
  }, []);
  return { element, width };
}
