import type { Spot } from "./spot";

/** Time for which a badge that was asked for by name stays, unless the pointer comes and goes before. */
const PINNED_MS = 8_000;
/** Time for which a ring stays: as long as its animation in badges.css. */
const RING_MS = 2_600;

/** The pictures that the user attends to: at most one in each way, but for those that the popup points at. */
export class Attention {
  /** The picture under the pointer, or with the focus. */
  pointed: Spot | undefined;
  /** The picture that was asked for by name. */
  pinned: Spot | undefined;
  /** The picture that the popup has gone to. */
  ringed: Spot | undefined;
  /** The pictures of the row that is pointed at in the popup. */
  marked: ReadonlySet<Spot> = new Set();

  /** Ends when something else is pointed at. */
  private pointing = new AbortController();
  /** Ends what is shown for a while. */
  private readonly timers: { pinned?: ReturnType<typeof setTimeout>; ringed?: ReturnType<typeof setTimeout> } = {};

  constructor(private readonly changed: () => void) {}

  point(spot: Spot | undefined): void {
    if (this.pointed === spot) return;
    if (spot === undefined || spot !== this.pinned) this.pinned = undefined;
    this.pointed = spot;
    this.pointing.abort();
    this.pointing = new AbortController();
    spot?.kind.attend?.(this.pointing.signal, spot.element);
    this.changed();
  }

  /** Shows a picture's badge, whatever it says, as soon as there is an answer. */
  pin = (spot: Spot): void => this.forAWhile("pinned", spot, PINNED_MS);

  /** Draws a ring round a picture for a while. */
  ring = (spot: Spot): void => this.forAWhile("ringed", spot, RING_MS);

  /** Marks pictures until `signal` is aborted, or others are marked. */
  mark(signal: AbortSignal, spots: ReadonlySet<Spot>): void {
    this.marked = spots;
    this.changed();
    signal.addEventListener("abort", () => {
      if (this.marked === spots) this.marked = new Set();
      this.changed();
    });
  }

  private forAWhile(what: "pinned" | "ringed", spot: Spot, milliseconds: number): void {
    this[what] = spot;
    this.changed();
    // The same picture may be asked for again meanwhile: then its time begins anew.
    clearTimeout(this.timers[what]);
    this.timers[what] = setTimeout(() => {
      if (this[what] === spot) this[what] = undefined;
      this.changed();
    }, milliseconds);
  }
}
