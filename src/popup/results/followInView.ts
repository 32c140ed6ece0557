/** Distance in pixels at which something counts as in view: it is there by the time the user has scrolled to it. */
const AHEAD = "200px";

const reactions = new WeakMap<Element, (inView: boolean) => void>();
/** One for all, since each observer takes time of every frame. */
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) reactions.get(target)?.(isIntersecting);
  },
  { scrollMargin: AHEAD },
);

/** Calls `react` when the element comes into view, and when it leaves it, until `signal` is aborted. */
export function followInView(signal: AbortSignal, element: Element, react: (inView: boolean) => void): void {
  reactions.set(element, react);
  observer.observe(element);
  signal.addEventListener("abort", () => {
    observer.unobserve(element);
    reactions.delete(element);
  });
}
