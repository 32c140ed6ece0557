import { throttled } from "../../async/throttled";
import { MINIMUM_SIZE } from "../../settings/minimumSize";
import { hasPictureElements, mayHidePictures } from "./mayShowPictures";

/** Minimum interval between two looks, for pages that change all the time. */
const CHANGES_MS = 200;
/** The same for changes that nothing reports, such as a rule that a script inserts. */
const SILENT_MS = 2_000;
/** Deadline for a look that waits until the page has nothing else to do. */
const IDLE_MS = 500;
/** Number of added elements from which all are looked at: to remember them would cost more. */
const MAX_ADDED = 1_000;
/** Attributes that can make a picture of an element that was none. */
const ATTRIBUTES = ["style", "background", "type"];
/** Events with which such changes come. */
const ACTIVITY = ["pointerover", "pointerdown", "touchstart", "wheel", "keydown", "focusin"];

/** Calls `found` once, as soon as there may be a picture in this frame. */
export function whenPictures(found: () => void): void {
  const life = new AbortController();
  const { signal } = life;
  const end = () => {
    if (signal.aborted) return;
    life.abort();
    found();
  };
  let waits = false;
  /** What was added since the last look; undefined where more may have changed. */
  let added: Set<Element> | undefined;
  const lookIdly = () => {
    waits = false;
    if (isTooSmall()) return;
    if (hasPictureElements() || mayHidePictures(added)) end();
    added = new Set();
  };
  const look = () => {
    // A frame inside a page waits: it is measured first, and to ask for a size has the browser lay out the page at once.
    if (window === window.top && hasPictureElements()) return end();
    if (!waits) requestIdleCallback(lookIdly, { timeout: IDLE_MS });
    waits = true;
  };
  const soon = throttled(signal, CHANGES_MS, look);
  const rarely = throttled(signal, SILENT_MS, () => {
    added = undefined;
    look();
  });
  const listening = { capture: true, passive: true, signal };
  const listen = () => {
    // A style sheet that has loaded. The event does not bubble, but can be captured on its way.
    document.addEventListener("load", soon, listening);
    window.addEventListener("resize", soon, listening);
    for (const act of ACTIVITY) window.addEventListener(act, rarely, listening);
  };
  const changes = new MutationObserver((records) => {
    // `document.open` has removed all listeners, ours as well; to add one that is there does nothing.
    if (records.some(({ target }) => target === document)) listen();
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) added?.add(node);
    if (added && added.size > MAX_ADDED) added = undefined;
    soon();
  });
  look();
  if (signal.aborted) return;
  listen();
  changes.observe(document, { subtree: true, childList: true, attributeFilter: ATTRIBUTES });
  signal.addEventListener("abort", () => changes.disconnect());
}

/** Whether nothing in this frame can be seen as large as a picture has to be, whatever the settings. */
const isTooSmall = () => Math.min(window.innerWidth, window.innerHeight) < MINIMUM_SIZE.min;
