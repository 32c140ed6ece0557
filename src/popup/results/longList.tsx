import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** Some windows full; a thousand rows with their pictures take seconds to make. */
const AT_ONCE = 50;
/** In CSS px below what is seen: more is there before its place is scrolled to. */
const AHEAD = "600px";

interface Props<T> {
  readonly class: string;
  readonly items: readonly T[];
  /** One `<li>`, with a key. */
  readonly row: (item: T) => ComponentChildren;
}

/** A list that begins with what can be seen at first, and goes on as its end comes near, by wheel or by Tab. */
export function LongList<T>({ class: name, items, row }: Props<T>) {
  const [most, setMost] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  // A list that has become short, by the filter, begins anew when it is long again.
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
