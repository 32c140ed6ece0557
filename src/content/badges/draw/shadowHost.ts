import styles from "./badges.css?inline";
import { box } from "./box";

/** Number of times that our element is put back into a page that removes it; then the page is left alone. */
const MAX_RETURNS = 5;

/** Width of a layer in CSS px, as in badges.css: its measured width shows by how much the page is scaled. */
export const LAYER_WIDTH = 100;

/** The elements to draw in: one over the page, one over what the page has put in the browser's top layer. */
export interface Layers {
  readonly page: HTMLElement;
  readonly top: HTMLElement;
  /** Announces to screen readers what the picture with the focus shows. */
  readonly spoken: HTMLElement;
}

let host: HTMLElement | undefined;
let layers: Layers | undefined;
let returns = 0;

/**
 * Returns the layers; the first call puts our one element into the page, with a closed shadow root in which all badges
 * live. The element has no size and takes no events.
 */
export function badgeLayers(signal: AbortSignal): Layers {
  if (layers) return layers;
  // With its namespace, since the page may be an XML document.
  const element = document.createElementNS("http://www.w3.org/1999/xhtml", "label-lens");
  host = element;
  // Set one by one: a page's Content-Security-Policy may forbid style attributes, but not this.
  Object.assign(element.style, {
    all: "initial",
    // "all" leaves the direction out. Our languages are written from left to right, whatever the page's direction.
    direction: "ltr",
    position: "absolute",
    top: "0",
    left: "0",
    width: "0",
    height: "0",
    zIndex: "2147483647",
    pointerEvents: "none",
  });
  const root = element.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const [page, top, spoken] = [box("layer"), box("layer top"), box("spoken")];
  // The popover is inside the shadow root rather than the host itself, whose events the page would hear.
  top.popover = "manual";
  spoken.role = "status";
  root.append(page, top, spoken);
  layers = { page, top, spoken };
  keepInPage(signal, element);
  return layers;
}

/** Raises our top layer above what the page has opened since; closes it unless it is `needed`. */
export function raise({ top }: Layers, needed: boolean): void {
  if (!top.isConnected) return;
  if (top.matches(":popover-open")) top.hidePopover();
  if (needed) top.showPopover();
}

/** Removes our element from the page, until there is something to draw again. */
export function leavePage(): void {
  const element = host;
  host = undefined;
  layers = undefined;
  element?.remove();
}

/** Runs `work` while our marks and badges are hidden, so that a capture of the screen does not show them. */
export async function whileHidden<T>(work: () => Promise<T>): Promise<T> {
  const element = host;
  if (!element) return work();
  element.style.visibility = "hidden";
  // Two frames: in the first the change is laid out, by the second it has certainly been painted.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  try {
    return await work();
  } finally {
    element.style.visibility = "";
  }
}

function keepInPage(signal: AbortSignal, element: HTMLElement): void {
  const put = () => {
    document.documentElement.append(element);
    // Within an SVG file, HTML is drawn in the browser's top layer only.
    if (!(document.documentElement instanceof SVGElement)) return;
    element.popover = "manual";
    element.showPopover();
  };
  const observer = new MutationObserver(() => {
    if (element !== host) observer.disconnect();
    else if (!element.isConnected && returns++ < MAX_RETURNS) put();
  });
  put();
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    if (element === host) leavePage();
  });
}
