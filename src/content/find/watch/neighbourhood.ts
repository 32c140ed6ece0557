/** A style that changes with the pointer or the focus changes near by; what is looked at for it is no more than this. */
const MAX_AROUND = 100;

/** The largest of an element's parents, or the element itself, that has no more in it; undefined where none is so small. */
export function neighbourhood(element: Element): Element | undefined {
  let widest: Element | undefined;
  for (let next: Element | null = element; next && !hasMore(next); next = next.parentElement) widest = next;
  return widest;
}

/** Counts no further than it has to. */
const hasMore = (element: Element) => element.getElementsByTagName("*")[MAX_AROUND] !== undefined;
