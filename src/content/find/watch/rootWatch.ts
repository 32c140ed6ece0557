import { throttled } from "../../../async/throttled";
import { isHere } from "../../tree/isHere";
import { forItself } from "../forItself";
import { CustomElements } from "./customElements";
import { neighbourhood } from "./neighbourhood";

/** Number of changes after which the whole page is looked through: that costs less than remembering them. */
const MAX_CHANGES = 1_000;
/** Minimum interval between reports, for pages that change all the time. */
const CHANGES_MS = 200;
/** Events after which an element may show something else. */
const LOADED = ["load", "error", "loadeddata", "playing", "seeked"];
/** Events that change styles without a mutation: `:hover`, `:focus`, `:checked`, and the end of a transition. */
const TOUCHED = ["pointerover", "pointerout", "focusin", "focusout", "change", "transitionend"];
/** Properties whose transition shows another picture, or one that was hidden. */
const SHOWS = /image|opacity|visibility/;
/** Events after which an element may be seen that was transparent, covered or cut off. */
const SHOWING = ["scroll", "transitionstart", "transitionend", "animationstart", "animationend", "toggle"];
/** Attributes that can change what an element shows. */
const ATTRIBUTES = ["src", "srcset", "sizes", "media", "href", "data", "type", "poster", "class", "style", "hidden"];

interface RootReactions {
  /** Called with an element that may show something else now; `deep`: so may all its descendants. */
  readonly changed: (element: Element, options?: { deep: boolean }) => void;
  /** Called after nodes may have left the page. */
  readonly removed: () => void;
  /** Called with an element that has loaded something, or failed to. */
  readonly loaded: (element: Element) => void;
  /** Called whenever something may be seen that was not, and after each report of the above. */
  readonly shown: () => void;
  /** Called after the root element was put in or taken out. */
  readonly rootReplaced: () => void;
}

/** Watches the document, and the shadow roots in it as they are found, for changes until `signal` is aborted. */
export class RootWatch {
  private readonly known = new Set<Document | ShadowRoot>();
  private readonly customElements: CustomElements;
  /** What has changed since the last report: elements with their descendants, elements alone, or everything (`all`). */
  private readonly deep = new Set<Element>();
  private readonly alone = new Set<Element>();
  private readonly touched = new Set<Element>();
  private all = false;
  private removals = false;
  private readonly soon: () => void;
  /** Time of the last mutation or load event, by `performance.now()`. */
  lastEvent = performance.now();
  private readonly observer = new MutationObserver((records) => this.note(records));

  constructor(
    private readonly signal: AbortSignal,
    private readonly react: RootReactions,
  ) {
    this.customElements = new CustomElements(signal, (element) => react.changed(element));
    this.soon = throttled(signal, CHANGES_MS, () => this.report());
    signal.addEventListener("abort", () => this.observer.disconnect());
  }

  watch(root: Document | ShadowRoot): void {
    this.known.add(root);
    this.observer.observe(root, { subtree: true, childList: true, attributeFilter: ATTRIBUTES });
    this.listen(root);
  }

  private listen(root: Document | ShadowRoot): void {
    // The first few do not bubble, but can be captured on their way; many events do not leave their shadow root.
    const listening = { capture: true, passive: true, signal: this.signal };
    for (const event of LOADED) root.addEventListener(event, this.onLoad, listening);
    for (const event of TOUCHED) root.addEventListener(event, this.onTouch, listening);
    for (const event of SHOWING) root.addEventListener(event, this.react.shown, listening);
  }

  /** Starts to watch the element's shadow root, open or closed, and returns it, if it has one that is not known yet. */
  watchShadowOf(element: Element): ShadowRoot | undefined {
    if (!(element instanceof HTMLElement)) return undefined;
    const root = chrome.dom.openOrClosedShadowRoot(element) ?? undefined;
    if (!root && element.localName.includes("-")) this.customElements.add(element);
    if (!root || this.known.has(root)) return undefined;
    this.watch(root);
    return root;
  }

  /** Reports every element as changed: call after a change of a style sheet or of the window's size, for example. */
  everything(): void {
    this.all = true;
    this.deep.clear();
    this.alone.clear();
    this.soon();
  }

  private readonly onLoad = ({ target }: Event) => {
    this.lastEvent = performance.now();
    if (!(target instanceof Element)) return;
    if (target.localName === "link") this.everything();
    else this.react.loaded(target);
  };

  private readonly onTouch = (event: Event) => {
    const { target, isTrusted } = event;
    if (!isTrusted || !(target instanceof Element)) return;
    if (event instanceof TransitionEvent && !SHOWS.test(event.propertyName)) return;
    this.touched.add(target);
    this.soon();
  };

  private note(records: readonly MutationRecord[]): void {
    this.lastEvent = performance.now();
    for (const { target, type, attributeName, addedNodes, removedNodes } of records) {
      if (removedNodes.length > 0) this.removals = true;
      if (target === document) {
        // `document.open` has removed all listeners, ours as well; to add one that is there does nothing.
        this.listen(document);
        this.react.rootReplaced();
      }
      if (this.all) continue;
      if (type === "attributes" && target instanceof Element) this.noteAttribute(target, attributeName);
      for (const node of addedNodes) {
        if (node instanceof HTMLStyleElement) this.everything();
        else if (node instanceof Element) this.deep.add(node);
      }
    }
    if (this.deep.size + this.alone.size > MAX_CHANGES) this.everything();
    this.soon();
  }

  private noteAttribute(target: Element, name: string | null): void {
    if (target.localName === "source" && target.parentElement) this.deep.add(target.parentElement);
    // Classes and `hidden` may style all descendants.
    else if (name === "class" || name === "hidden") this.deep.add(target);
    else this.alone.add(target);
  }

  private report(): void {
    if (this.removals) {
      // A shadow root that comes back is found again, with its contents.
      for (const root of this.known) if (!isHere(root) && root !== document) this.known.delete(root);
      this.react.removed();
    }
    if (this.all) for (const root of this.known) for (const child of root.children) this.deep.add(child);
    const each = (elements: Iterable<Element>, tell: (element: Element) => void) => {
      for (const element of elements) forItself("a change of an element", () => tell(element));
    };
    each(this.deep, (element) => this.react.changed(element, { deep: true }));
    each(this.alone, (element) => this.react.changed(element));
    each(this.touched, (element) => {
      const widest = neighbourhood(element);
      this.react.changed(widest ?? element, { deep: widest !== undefined });
    });
    for (const changes of [this.deep, this.alone, this.touched]) changes.clear();
    this.all = this.removals = false;
    this.react.shown();
  }
}
