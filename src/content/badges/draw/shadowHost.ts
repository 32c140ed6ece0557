import styles from "./badges.css?inline";

/** A page that takes our element away gets it back so often, then is left in peace. */
const MAX_RETURNS = 5;

/** In CSS px, as in badges.css: how wide a layer measures tells how the page is scaled. */
export const LAYER_WIDTH = 100;

/** Where badges are drawn: over the page, and over what the page has put in the browser's top layer. */
export interface Layers {
  readonly page: HTMLElement;
  readonly top: HTMLElement;
  /** Says to a screen reader what the picture with the focus shows. */
  readonly spoken: HTMLElement;
}

let host: HTMLElement | undefined;
let layers: Layers | undefined;
let returns = 0;

/**
 * The one element of ours in the page, with a closed shadow root in which all
 * badges live. It has no size and takes no events.
 */
export function badgeLayers(signal: AbortSignal): Layers {
  if (layers) return layers;
  // By its namespace: the page may be an XML document.
  const element = document.createElementNS("http://www.w3.org/1999/xhtml", "label-lens");
  host = element;
  // Set one by one: a page's Content-Security-Policy may forbid style attributes, but not this.
  Object.assign(element.style, {
    all: "initial",
    // Not among "all"; our languages are written from left to right, whatever the page is.
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
  const [page, top, spoken] = [part("layer"), part("layer top"), part("spoken")];
  // A popover inside, not the host itself: the page would hear that one's events.
  top.popover = "manual";
  spoken.role = "status";
  root.append(page, top, spoken);
  layers = { page, top, spoken };
  keepInPage(signal, element);
  return layers;
}

/** Puts our part of the top layer above what the page has opened there since; takes it out where there is nothing. */
export function raise({ top }: Layers, needed: boolean): void {
  if (!top.isConnected) return;
  if (top.matches(":popover-open")) top.hidePopover();
  if (needed) top.showPopover();
}

/** Takes our element out of the page, until there is something to draw again. */
export function leavePage(): void {
  const element = host;
  host = undefined;
  layers = undefined;
  element?.remove();
}

/** Runs `work` while none of our marks is on screen: they should not be in a picture of it. */
export async function whileHidden<T>(work: () => Promise<T>): Promise<T> {
  const element = host;
  if (!element) return work();
  element.style.visibility = "hidden";
  // Two frames: one to lay out, one that is certainly painted.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  try {
    return await work();
  } finally {
    element.style.visibility = "";
  }
}

function part(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  return element;
}

function keepInPage(signal: AbortSignal, element: HTMLElement): void {
  const put = () => document.documentElement.append(element);
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
