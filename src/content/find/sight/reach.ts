import { flatTreeAncestors } from "../../tree/flatTreeAncestors";
import { observeOnce } from "../../tree/observeOnce";
import { type Container, overflowOf, type PageBox, withinReach } from "./withinReach";

/** A margin larger than any page, so that only containers cut something off. */
const ANYWHERE = { root: document, rootMargin: "10000000px" };
/** Neither do containers that scroll, by the user or by a script; `clip` and `clip-path` still do. */
const BEYOND_CONTAINERS = { ...ANYWHERE, scrollMargin: "10000000px" };

type Boxes = ReadonlyMap<Element, IntersectionObserverEntry>;

/** Whether scrolling can bring an element into view: it may lie off the page, or in a container that shows none of it. */
export class Reach {
  private readonly asked = new Set<Element>();
  private readonly known = new WeakMap<Element, boolean>();

  /** @param told called with elements that `take` has an answer for now */
  constructor(
    private readonly signal: AbortSignal,
    private readonly told: (elements: Iterable<Element>) => void,
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
    if (batch.length === 0) return;
    observeOnce(this.signal, [...batch, document.documentElement], ANYWHERE, (boxes) => {
      const page = pageBox(boxes);
      const cut: Element[] = [];
      for (const element of batch) {
        const entry = boxes.get(element);
        if (entry && isCut(entry)) cut.push(element);
        else this.known.set(element, !entry || hasNoBox(entry) || withinReach(entry.boundingClientRect, [], page));
      }
      if (cut.length > 0) this.lookIntoContainers(cut);
      this.told(batch.filter((element) => this.known.has(element)));
    });
  }

  private lookIntoContainers(batch: readonly Element[]): void {
    const containers = containersOf(batch);
    const all = new Set([...batch, ...[...containers.values()].flat(), document.documentElement]);
    observeOnce(this.signal, all, BEYOND_CONTAINERS, (boxes) => {
      const page = pageBox(boxes);
      for (const element of batch) {
        const entry = boxes.get(element);
        const around = (containers.get(element) ?? []).flatMap((container) => containerBox(container, boxes));
        this.known.set(element, !entry || (!isCut(entry) && withinReach(entry.boundingClientRect, around, page)));
      }
      this.told(batch);
    });
  }
}

const hasNoBox = ({ boundingClientRect: { width, height } }: IntersectionObserverEntry) => width * height === 0;
const isCut = (entry: IntersectionObserverEntry) => entry.intersectionRatio === 0 && !hasNoBox(entry);

/** The element whose `overflow` is that of the page: https://drafts.csswg.org/css-overflow-3/#overflow-propagation */
function pageElement(): Element {
  const { documentElement: root, body } = document;
  return body && getComputedStyle(root).overflow === "visible" ? body : root;
}

/** The containers of each element that may cut something off, the innermost first; the page itself is none. */
function containersOf(elements: readonly Element[]): ReadonlyMap<Element, readonly Element[]> {
  const known = new Map([document.documentElement, pageElement()].map((page) => [page, false]));
  const isContainer = (element: Element) => {
    const is = known.get(element) ?? getComputedStyle(element).overflow !== "visible";
    known.set(element, is);
    return is;
  };
  return new Map(elements.map((element) => [element, flatTreeAncestors(element).slice(1).filter(isContainer)]));
}

function containerBox(element: Element, boxes: Boxes): Container[] {
  const { overflowX, overflowY } = getComputedStyle(element);
  const box = boxes.get(element)?.boundingClientRect;
  return box ? [{ box, x: overflowOf(overflowX), y: overflowOf(overflowY) }] : [];
}

function pageBox(boxes: Boxes): PageBox {
  const { overflowX, overflowY } = getComputedStyle(pageElement());
  const box = boxes.get(document.documentElement)?.boundingClientRect ?? new DOMRect();
  const rightToLeft = getComputedStyle(document.documentElement).direction === "rtl";
  return { box, x: overflowOf(overflowX), y: overflowOf(overflowY), rightToLeft };
}
