import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** Number of rows to add at a time: two screenfuls. To create a thousand rows with their pictures takes seconds. */
const AT_ONCE = 25;
/** Distance below the visible area at which more rows are added, before the user scrolls to them. */
const AHEAD = "600px";

interface Props<T> {
  readonly class: string;
  readonly items: readonly T[];
  /** What the items fit: with another, the list begins anew, since most of its rows are others then. */
  readonly filter: string;
  /** Renders one item as an `<li>` with a key. */
  readonly row: (item: T) => ComponentChildren;
}

/** A list that begins with its first rows, and adds more as its end comes near, by scrolling or by Tab. */
export function LongList<T>({ class: name, items, filter, row }: Props<T>) {
  const [grown, setGrown] = useState({ filter, most: AT_ONCE });
  const list = useRef<HTMLUListElement>(null);
  const enough = grown.filter === filter ? grown.most : AT_ONCE;
  useEffect(() => {
    const last = list.current?.lastElementChild;
    if (!last || items.length <= enough) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setGrown({ filter, most: enough + AT_ONCE }),
      { scrollMargin: AHEAD },
    );
    observer.observe(last);
    return () => observer.disconnect();
  }, [items, filter, enough]);
  return (
    <ul ref={list} class={name}>
      {items.slice(0, enough).map(row)}
    </ul>
  );
}
