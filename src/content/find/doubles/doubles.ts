import type { CssSize } from "../../kinds/kind";
import type { Ledger } from "../../page/ledger";
import { observeOnce } from "../../tree/observeOnce";
import { type Candidate, isBetter, isPreview, isUnmeasured, maySharpen } from "./better";
import { neighbours } from "./neighbours";

/** How much two boxes that count as one may differ, as a share of their size: a blurred preview is often larger. */
const SIZE_TOLERANCE = 0.15;
const PLACE_TOLERANCE = 0.1;

/** A picture that may be shown a second time. */
interface Picture {
  readonly address: string;
  readonly size?: CssSize;
  readonly pixels?: number;
}

/** What is known of the pictures at addresses. */
interface Files {
  readonly ledger: Pick<Ledger, "at">;
  /** Measures a file; undefined until that is done. */
  readonly sizeAt: (address: string) => CssSize | undefined;
}

/**
 * Knows which pictures are shown twice in one box, of which only the better counts: a blurred preview under or over its
 * picture, or the same file in two elements. Compares only elements that are close to each other in the tree, by boxes
 * that an observer has read.
 */
export class Doubles {
  /** The pictures that count, by the element that shows them. */
  private readonly counted = new Map<Element, readonly Candidate[]>();
  /** Elements with what is, or may prove to be, a preview, which wait for its picture. */
  private readonly previews = new Set<Element>();
  /** The elements whose pictures do not count for the sake of one of this element's. */
  private readonly replaced = new WeakMap<Element, Set<Element>>();
  /** Whether an element has the same place as another, with the size that it had then. */
  private readonly places = new WeakMap<Element, { size: CssSize; same: WeakMap<Element, boolean | undefined> }>();
  /** Pairs whose places are read together in the next frame. */
  private pairs: [Element, Element][] = [];

  constructor(
    private readonly signal: AbortSignal,
    private readonly lookAgain: (elements: Iterable<Element>) => void,
  ) {}

  /** Those of an element's pictures for which no better one is shown in the same box, as far as that is known. */
  without<P extends Picture>(element: Element, box: CssSize, pictures: readonly P[], { ledger, sizeAt }: Files): P[] {
    const isShownTwice = (address: string) => {
      for (const spot of ledger.at(address)?.spots ?? []) if (spot.element !== element) return true;
      return false;
    };
    const all = pictures.map(({ address, size, pixels }) => ({ element, address, box: size ?? box, pixels }));
    const before = this.counted.get(element) ?? [];
    const isIn = (some: readonly Candidate[], { address, pixels }: Candidate) =>
      some.some((one) => one.address === address && one.pixels === pixels);
    // Until a file is measured, nothing changes: what counts does, and what is new waits.
    const unknown = (one: Candidate) => (isIn(before, one) ? undefined : 0);
    const candidates = all.map((one) =>
      this.hasSharper(one, all) ? { ...one, pixels: sideOf(sizeAt(one.address)) ?? unknown(one) } : one,
    );
    const left = pictures.filter((_, i) => {
      const one = candidates[i];
      if (!one) return true;
      if (candidates.some((other) => other !== one && fits(other.box, one.box) && isBetter(other, one, false)))
        return false;
      if (!isPreview(one) && !isShownTwice(one.address)) return true;
      return !this.isReplaced(one, { unlessKnown: !isIn(before, one) });
    });
    if (candidates.some((one) => isPreview(one) || isUnmeasured(one))) this.previews.add(element);
    else this.previews.delete(element);
    const counted = candidates.filter((_, i) => left.includes(pictures[i] as P));
    this.counted.set(element, counted);
    if (before.some((one) => !isIn(counted, one))) this.wakeReplaced(element);
    const fresh = counted.filter((one) => !isIn(before, one));
    if (fresh.some(({ address }) => this.previews.size > 0 || isShownTwice(address))) this.wakeWorse(element, fresh);
    return left;
  }

  /** Call when an element shows none of its pictures any more: what it replaced counts again. */
  forget(element: Element): void {
    this.counted.delete(element);
    this.previews.delete(element);
    this.places.delete(element);
    this.wakeReplaced(element);
  }

  private wakeReplaced(element: Element): void {
    const others = this.replaced.get(element);
    this.replaced.delete(element);
    if (others) this.lookAgain(others);
  }

  /** Whether a file has to be measured, since it may be the preview of a picture in the same element, or close by. */
  private hasSharper(one: Candidate, beside: readonly Candidate[]): boolean {
    const isSharper = (other: Candidate) => fits(other.box, one.box) && maySharpen(other, one);
    if (!isUnmeasured(one)) return false;
    if (beside.some(isSharper)) return true;
    for (const [element] of neighbours(one.element)) if (this.counted.get(element)?.some(isSharper)) return true;
    return false;
  }

  /** @param options `unlessKnown`: what it is while the places are not known */
  private isReplaced(one: Candidate, { unlessKnown }: { readonly unlessKnown: boolean }): boolean {
    for (const [element, later] of neighbours(one.element)) {
      const counted = this.counted.get(element);
      const better = counted?.find((other) => fits(other.box, one.box) && isBetter(other, one, later));
      if (!better) continue;
      if (!(this.hasSamePlace(one, element) ?? unlessKnown)) continue;
      this.replaced.set(element, (this.replaced.get(element) ?? new Set()).add(one.element));
      return true;
    }
    return false;
  }

  /** Undefined until the places are read, when the element is looked at again. */
  private hasSamePlace({ element, box }: Candidate, other: Element): boolean | undefined {
    const known = this.places.get(element);
    const same =
      known && known.size.width === box.width && known.size.height === box.height ? known.same : new WeakMap();
    this.places.set(element, { size: box, same });
    if (!same.has(other)) {
      same.set(other, undefined);
      if (this.pairs.push([element, other]) === 1) requestAnimationFrame(() => this.readPlaces());
    }
    return same.get(other);
  }

  private readPlaces(): void {
    const pairs = this.pairs.splice(0);
    observeOnce(this.signal, new Set(pairs.flat()), {}, (boxes) => {
      for (const [element, other] of pairs) {
        const [one, two] = [element, other].map((each) => boxes.get(each)?.boundingClientRect);
        this.places.get(element)?.same.set(other, one && two ? isSamePlace(one, two) : false);
      }
      this.lookAgain(new Set(pairs.map(([element]) => element)));
    });
  }

  /** Looks again at those near an element that may not count any more. */
  private wakeWorse(element: Element, fresh: readonly Candidate[]): void {
    const others: Element[] = [];
    for (const [other, later] of neighbours(element)) {
      const isWorse = (one: Candidate) =>
        fresh.some((better) => fits(better.box, one.box) && (isBetter(better, one, !later) || maySharpen(better, one)));
      if (this.counted.get(other)?.some(isWorse)) others.push(other);
    }
    if (others.length > 0) this.lookAgain(others);
  }
}

const sideOf = (size: CssSize | undefined) => size && Math.max(size.width, size.height);

const fits = (a: CssSize, b: CssSize) =>
  Math.abs(a.width - b.width) <= SIZE_TOLERANCE * Math.max(a.width, b.width) &&
  Math.abs(a.height - b.height) <= SIZE_TOLERANCE * Math.max(a.height, b.height);

function isSamePlace(a: DOMRectReadOnly, b: DOMRectReadOnly): boolean {
  const across = Math.abs(a.left + a.right - b.left - b.right) / 2;
  const down = Math.abs(a.top + a.bottom - b.top - b.bottom) / 2;
  return across <= PLACE_TOLERANCE * a.width && down <= PLACE_TOLERANCE * a.height;
}
