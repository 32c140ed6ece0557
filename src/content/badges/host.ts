import styles from "./badges.css?inline";

/** A page that takes our element away gets it back so often, then is left in peace. */
const MOST_RETURNS = 5;

let host: HTMLElement | undefined;
let root: ShadowRoot | undefined;
let returns = 0;

/**
 * The one element of ours in the page, with a closed shadow root in which all
 * badges live. It has no size, takes no events, and lies above the page.
 */
export function badgeRoot(signal: AbortSignal): ShadowRoot {
  if (root) return root;
  // By its namespace: the page may be an XML document.
  const element = document.createElementNS("http://www.w3.org/1999/xhtml", "label-lens");
  host = element;
  // Set one by one: a page's Content-Security-Policy may forbid style attributes, but not this.
  Object.assign(element.style, {
    all: "initial",
    position: "absolute",
    top: "0",
    left: "0",
    width: "0",
    height: "0",
    zIndex: "2147483647",
    pointerEvents: "none",
  });
  root = element.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  keepInPage(signal, element);
  return root;
}

/** Runs `work` while none of our marks is on screen: they should not be in a picture of it. */
export async function whileHidden<T>(work: () => Promise<T>): Promise<T> {
  if (!host) return work();
  host.style.visibility = "hidden";
  // Two frames: one to lay out, one that is certainly painted.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  try {
    return await work();
  } finally {
    host.style.visibility = "";
  }
}

function keepInPage(signal: AbortSignal, element: HTMLElement): void {
  const put = () => document.documentElement.append(element);
  const observer = new MutationObserver(() => {
    if (!element.isConnected && returns++ < MOST_RETURNS) put();
  });
  put();
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    element.remove();
    host = undefined;
    root = undefined;
  });
}
