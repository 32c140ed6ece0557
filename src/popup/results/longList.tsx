import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** Number of rows to add at a time: two screenfuls. To create a thousand rows with their pictures takes seconds. */
const AT_ONCE = 25;
/** Distance below the visible area at which more rows are added, before the user scrolls to them. */
const AHEAD = "600px";

interface Props<T> {
  readonly class: string;
  readonly items: readonly T[];
  /** Renders one item as an `<li>` with a key. */
  readonly row: (item: T) => ComponentChildren;
}

/** A list that begins with its first rows, and adds more as its end comes near, by scrolling or by Tab. */
export function LongList<T>({ class: name, items, row }: Props<T>) {
  const [most, setMost] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  // A list that the filter has shortened starts over when it is long again.
  const enough = Math.max(AT_ONCE, Math.min(most, items.length));
  useEffect(() => setMost(enough), [enough]);
  useEffect(() => {
    const last = list.current?.lastElementChild;
    if (!last || items.length <= enough) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setMost(enough + AT_ONCE),
      { scrollMargin: AHEAD },
    );
    observer.observe(last);
    return () => observer.disconnect();
  }, [items, enough]);
  return (
    <ul ref={list} class={name}>
      {items.slice(0, enough).map(row)}
    </ul>
  );
}
