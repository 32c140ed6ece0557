import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { plural } from "../../words/message";

interface Props {
  readonly count: number;
  /** Whether what the user has chosen or added is only here: then it is unfolded. */
  readonly needed: boolean;
  readonly children: ComponentChildren;
}

/** Everything about every model; folded, since most people need one of a few. The user may fold it again. */
export function AllModels({ count, needed, children }: Props) {
  const element = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (needed && element.current) element.current.open = true;
  }, [needed]);
  return (
    <details ref={element} class="all-models">
      <summary>{plural("options_all_models", count)}</summary>
      {children}
    </details>
  );
}
