import { throttled } from "../../../async/throttled";
import { type Entry, wasSeen } from "../../page/entry";
import type { Ledger } from "../../page/ledger";
import { tryScreen } from "../../page/screenReasons";
import { isPartlyCovered } from "../../tree/isCovered";
import { observeOnce } from "../../tree/observeOnce";
import { mayCaptureAgain } from "./captureScreen";

/** Shorter side in CSS px from which on the screen shows all that a model's input can use. */
const ENOUGH = 256;
/** By how much a picture has to have grown, for it to be read again. */
const GROWN = 1.5;
/** Time in ms after a sign of change until it is looked at, and until a picture that was tried is tried again. */
const [CHANGED_MS, AGAIN_MS] = [300, 2_500];
/** Number of times that a picture is tried at one size; after that, only when it comes on screen again, or at a click. */
const MAX_TRIES = 5;
/** Maximum number of pictures that are waited for; beyond it, the oldest are forgotten. */
const MAX_WAITING = 200;
/** Time in ms for asking what lies over pictures, in one go. */
const BUDGET_MS = 5;

interface Waiting {
  /** The largest that the picture was when it was read, as the shorter side of its element in CSS px; 0: it was not. */
  readonly side: number;
  tries: number;
  /** When it may be tried again. */
  next: number;
}

/**
 * The pictures that the screen may show better later than when it was read: larger, as in a viewer, or with nothing over
 * them, or at rest. Each waits until it was read as it is then.
 */
export class Retries {
  private readonly waiting = new Map<Entry, Waiting>();
  private readonly later: () => void;
  /** Places are being read: in a tab that is not shown, that takes until it is. */
  private reading = false;
  /** Call after anything that may have enlarged, uncovered or moved a picture. */
  readonly mayShowMore: () => void;

  /** @param again called with each picture that is to be read again, wholly within the window now */
  constructor(
    private readonly signal: AbortSignal,
    private readonly ledger: Pick<Ledger, "nearness" | "nearnessAt">,
    private readonly again: (entry: Entry) => void,
  ) {
    const soon = throttled(signal, CHANGED_MS, () => this.look());
    this.later = throttled(signal, AGAIN_MS, () => this.look());
    this.mayShowMore = () => {
      if (this.waiting.size > 0) soon();
    };
  }

  /** @param side shorter side of the picture's element in CSS px when it was read; 0 where it could not be */
  watch(entry: Entry, side: number): void {
    const before = this.waiting.get(entry) ?? { side: 0, tries: 0, next: 0 };
    this.waiting.delete(entry);
    if (side >= ENOUGH) return;
    this.waiting.set(entry, side > before.side ? { side, tries: 0, next: 0 } : before);
    const [oldest] = this.waiting.keys();
    if (oldest && this.waiting.size > MAX_WAITING) this.waiting.delete(oldest);
    if (side === 0) this.later();
  }

  private look(): void {
    const now = performance.now();
    const due = [...this.waiting].filter(([entry, { tries, next }]) => {
      if (entry.spots.size === 0) this.waiting.delete(entry);
      return tries < MAX_TRIES && next <= now && this.isReady(entry);
    });
    if (due.length === 0 || this.reading || !mayCaptureAgain()) return;
    this.reading = true;
    const shown = due.flatMap(([{ spots }]) => [...spots].filter((spot) => this.ledger.nearnessAt(spot) === "shown"));
    const elements = new Set(shown.map(({ element }) => element));
    observeOnce(this.signal, elements, {}, (boxes) => {
      this.reading = false;
      const end = performance.now() + BUDGET_MS;
      for (const [entry, waiting] of due) {
        // Whatever is left is looked at again.
        if (performance.now() >= end) return this.later();
        const isBetter = [...entry.spots].some(({ element }) => isWhole(element, boxes.get(element), waiting.side));
        if (isBetter && this.isReady(entry)) this.retry(entry, waiting);
      }
    });
  }

  private isReady(entry: Entry): boolean {
    return entry.answer !== undefined && !entry.asking && this.ledger.nearness(entry) === "shown";
  }

  private retry(entry: Entry, waiting: Waiting): void {
    // It may have been read in another way meanwhile.
    if (!wasSeen(entry) && !tryScreen(entry)) return void this.waiting.delete(entry);
    waiting.tries++;
    // Before the next look, and not twice until then.
    waiting.next = performance.now() + AGAIN_MS / 2;
    this.again(entry);
    this.later();
  }
}

/** Whether an element is wholly in the window, larger than when it was read, with nothing over it. */
function isWhole(element: Element, at: IntersectionObserverEntry | undefined, side: number): boolean {
  if (!at || at.intersectionRatio < 1) return false;
  const { boundingClientRect: box } = at;
  return Math.min(box.width, box.height) >= GROWN * side && !isPartlyCovered(element, box);
}
