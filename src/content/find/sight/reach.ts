import { flatTreeAncestors } from "../../tree/flatTreeAncestors";
import { observeOnce } from "../../tree/observeOnce";
import { type Container, overflowOf, type PageBox, withinReach } from "./withinReach";

/** A margin in CSS px larger than any page, so that only containers cut something off. */
const ANYWHERE_PX = 10_000_000;
const ANYWHERE = { root: document, rootMargin: `${ANYWHERE_PX}px` };
/** Neither do containers that scroll, by the user or by a script; `clip` and `clip-path` still do. */
const BEYOND_CONTAINERS = { ...ANYWHERE, scrollMargin: `${ANYWHERE_PX}px` };

type Boxes = ReadonlyMap<Element, IntersectionObserverEntry>;

/** Whether scrolling can bring an element into view: it may lie off the page, or in a container that shows none of it. */
export class Reach {
  private readonly asked = new Set<Element>();
  private readonly known = new WeakMap<Element, boolean>();

  /** @param told called with elements that `take` has an answer for now */
  constructor(
    private readonly signal: AbortSignal,
    private readonly told: (elements: readonly Element[]) => void,
  ) {}

  /** The answer, which counts once, since the element may move; undefined where it was asked for only now. */
  take(element: Element): boolean | undefined {
    const known = this.known.get(element);
    if (known === undefined) this.asked.add(element);
    this.known.delete(element);
    return known;
  }

  /** Asks the browser about all elements that `take` had no answer for. */
  send(): void {
    const batch = [...this.asked];
    this.asked.clear();
    const root = document.documentElement;
    if (batch.length === 0 || !root) return;
    observeOnce(this.signal, [...batch, root], ANYWHERE, (boxes) => {
      const page = pageOf(root, boxes);
      const cut: Element[] = [];
      for (const element of batch) {
        const entry = boxes.get(element);
        if (entry && isCut(entry)) cut.push(element);
        else
          this.known.set(
            element,
            !entry || hasNoBox(entry) || withinReach(entry.boundingClientRect, [], page(element)),
          );
      }
      if (cut.length > 0) this.lookIntoContainers(root, cut);
      this.told(batch.filter((element) => this.known.has(element)));
    });
  }

  private lookIntoContainers(root: Element, batch: readonly Element[]): void {
    const containers = containersOf(root, batch);
    const all = new Set([...batch, ...[...containers.values()].flat(), root]);
    observeOnce(this.signal, all, BEYOND_CONTAINERS, (boxes) => {
      const page = pageOf(root, boxes);
      for (const element of batch) {
        const entry = boxes.get(element);
        const around = (containers.get(element) ?? []).flatMap((container) => containerBox(container, boxes));
        const seen = !entry || (!isCut(entry) && withinReach(entry.boundingClientRect, around, page(element)));
        this.known.set(element, seen);
      }
      this.told(batch);
    });
  }
}

const hasNoBox = ({ boundingClientRect: { width, height } }: IntersectionObserverEntry) => width * height === 0;
const isCut = (entry: IntersectionObserverEntry) => entry.intersectionRatio === 0 && !hasNoBox(entry);

/** The element whose `overflow` is that of the page: https://drafts.csswg.org/css-overflow-3/#overflow-propagation */
function pageElement(root: Element): Element {
  const { body } = document;
  return body && getComputedStyle(root).overflow === "visible" ? body : root;
}

/** The containers of each element that may cut something off, the innermost first; the page itself is none. */
function containersOf(root: Element, elements: readonly Element[]): ReadonlyMap<Element, readonly Element[]> {
  const page = new Set([root, pageElement(root)]);
  const cuts = asked((element) => !page.has(element) && getComputedStyle(element).overflow !== "visible");
  return new Map(elements.map((element) => [element, flatTreeAncestors(element).slice(1).filter(cuts)]));
}

/** A question about elements that is answered once for each: pictures have many ancestors in common. */
function asked(question: (element: Element) => boolean): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const answer = known.get(element) ?? question(element);
    known.set(element, answer);
    return answer;
  };
}

function containerBox(element: Element, boxes: Boxes): Container[] {
  const { overflowX, overflowY } = getComputedStyle(element);
  const box = boxes.get(element)?.boundingClientRect;
  return box ? [{ box, x: overflowOf(overflowX), y: overflowOf(overflowY) }] : [];
}

/** The page as each element finds it: for one that is fixed, it is no more than the window. */
function pageOf(root: Element, boxes: Boxes): (element: Element) => PageBox {
  const entry = boxes.get(root);
  const { overflowX, overflowY } = getComputedStyle(pageElement(root));
  const rightToLeft = getComputedStyle(root).direction === "rtl";
  const page = {
    box: entry?.boundingClientRect ?? new DOMRect(),
    x: overflowOf(overflowX),
    y: overflowOf(overflowY),
    rightToLeft,
  };
  const { width = 0, height = 0 } = entry?.rootBounds ?? {};
  const box = new DOMRect(0, 0, width - 2 * ANYWHERE_PX, height - 2 * ANYWHERE_PX);
  const window: PageBox = { box, x: "cut", y: "cut", rightToLeft: false };
  const isFixed = asked((element) => getComputedStyle(element).position === "fixed");
  return (element) => (entry?.rootBounds && flatTreeAncestors(element).some(isFixed) ? window : page);
}
