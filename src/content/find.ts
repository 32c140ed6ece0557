import type { Ledger, Nearness } from "./ledger";

/** Smaller pictures are icons. In CSS pixels, as laid out. */
const SMALLEST_SIDE = 64;
/** What lies within one window height of what is shown counts as near. */
const NEAR_MARGIN = "100%";
/** Share of a picture that is on screen when it can be read from there; not 1, since sizes are fractions of pixels. */
const WHOLE = 0.99;
/** A page that changes all the time is looked through this often at most. */
const SWEEP_MS = 200;

/**
 * Keeps the ledger in step with the page's <img> elements: those there, those
 * added, changed and removed, as they load, move and change size.
 *
 * Sizes and places come from an IntersectionObserver, which reads them without
 * forcing a layout. A mutation only asks for a sweep: comparing `document.images`
 * with the ledger costs the same whether one node changed or a million.
 *
 * @param changed called after every change that may ask for work
 */
export function findPictures(signal: AbortSignal, ledger: Ledger, changed: () => void): void {
  const watched = new Set<HTMLImageElement>();
  const places = new Map<HTMLImageElement, Nearness | "small">();

  const look = (image: HTMLImageElement) => {
    const nearness = places.get(image);
    const address = image.currentSrc || image.src;
    // A picture that is still loading is met again at its "load" event.
    if (nearness && nearness !== "small" && address && image.complete) ledger.see(image, address, nearness);
    else ledger.lose(image);
  };

  const shown = new IntersectionObserver((entries) => place(entries, "shown"), { threshold: [0, 0.5, WHOLE] });
  const near = new IntersectionObserver((entries) => place(entries, "near"), { rootMargin: NEAR_MARGIN });
  const place = (entries: IntersectionObserverEntry[], reached: Nearness) => {
    for (const { target, isIntersecting, intersectionRatio, boundingClientRect } of entries) {
      const image = target as HTMLImageElement;
      const large = Math.min(boundingClientRect.width, boundingClientRect.height) >= SMALLEST_SIDE;
      places.set(image, large ? nearnessAfter(places.get(image), reached, isIntersecting) : "small");
      look(image);
      if (reached === "shown" && intersectionRatio >= WHOLE) ledger.reopen(image);
    }
    changed();
  };

  /** Has the observers report anew: they are silent where only the size has changed. */
  const placeAgain = (image: HTMLImageElement) => {
    for (const observer of [shown, near]) {
      observer.unobserve(image);
      observer.observe(image);
    }
  };
  const sizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const image = target as HTMLImageElement;
      const small = Math.min(contentRect.width, contentRect.height) < SMALLEST_SIDE;
      if (places.has(image) && small !== (places.get(image) === "small")) placeAgain(image);
    }
  });

  const sweep = () => {
    for (const image of watched) {
      if (image.isConnected) continue;
      watched.delete(image);
      places.delete(image);
      shown.unobserve(image);
      near.unobserve(image);
      sizes.unobserve(image);
      ledger.lose(image);
    }
    for (const image of document.images) {
      if (watched.has(image)) {
        look(image);
        continue;
      }
      watched.add(image);
      shown.observe(image);
      near.observe(image);
      sizes.observe(image);
    }
    changed();
  };

  let pending: ReturnType<typeof setTimeout> | undefined;
  const sweepSoon = () => {
    pending ??= setTimeout(() => {
      pending = undefined;
      sweep();
    }, SWEEP_MS);
  };

  const mutations = new MutationObserver(sweepSoon);
  mutations.observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ["src", "srcset", "sizes", "media"],
  });
  const onLoaded = ({ target }: Event) => {
    if (!(target instanceof HTMLImageElement) || !watched.has(target)) return;
    // Its size may have changed with its content.
    placeAgain(target);
  };
  // These events do not bubble, but are captured on their way.
  document.addEventListener("load", onLoaded, { capture: true, signal });
  document.addEventListener("error", onLoaded, { capture: true, signal });
  signal.addEventListener("abort", () => {
    clearTimeout(pending);
    mutations.disconnect();
    shown.disconnect();
    near.disconnect();
    sizes.disconnect();
  });
  sweep();
}

/** Two observers report one after the other: "shown" implies "near". */
function nearnessAfter(before: Nearness | "small" | undefined, reached: Nearness, inside: boolean): Nearness {
  const old = before === undefined || before === "small" ? "far" : before;
  if (reached === "shown") return inside ? "shown" : old === "shown" ? "near" : old;
  return inside ? (old === "shown" ? "shown" : "near") : "far";
}
