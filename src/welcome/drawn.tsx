import { useRef } from "preact/hooks";
import styles from "../content/badges/draw/badges.css?inline";
import { useSignalEffect } from "../ui/useSignalEffect";

interface Props {
  readonly class: string;
  /** Draws as the content script does; undefined while there is nothing to draw yet. */
  readonly draw: (() => HTMLElement) | undefined;
}

/** What the content script draws over pictures, in a shadow root with its style sheet, as on any page. */
export function Drawn({ class: className, draw }: Props) {
  const host = useRef<HTMLSpanElement>(null);
  useSignalEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(...(draw ? [draw()] : []));
  }, [draw]);
  return <span ref={host} class={className} />;
}
