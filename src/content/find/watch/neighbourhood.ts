/**
 * Maximum number of descendants looked at when pointer or focus may have changed styles: such changes are close to the
 * pointer or the focus.
 */
const MAX_AROUND = 100;

/** The widest of an element and its ancestors with at most 100 descendants; undefined where the element has more. */
export function neighbourhood(element: Element): Element | undefined {
  let widest: Element | undefined;
  for (let next: Element | null = element; next && !hasMore(next); next = next.parentElement) widest = next;
  return widest;
}

/** Whether an element has more than 100 descendants; counts no further than that. */
const hasMore = (element: Element) => element.getElementsByTagName("*")[MAX_AROUND] !== undefined;
