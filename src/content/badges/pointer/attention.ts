import type { Spot } from "../../page/spot";

/** A badge asked for by name stays so long, or until the pointer comes and goes. */
const PINNED_MS = 8_000;
/** As long as the ring's animation, in badges.css. */
const RING_MS = 2_600;

/** The pictures that the user is busy with: one each at most. */
export class Attention {
  /** Under the pointer, or with the focus. */
  pointed: Spot | undefined;
  /** Asked for by name. */
  pinned: Spot | undefined;
  /** Gone to from the popup. */
  ringed: Spot | undefined;

  constructor(private readonly changed: () => void) {}

  point(spot: Spot | undefined): void {
    if (this.pointed === spot) return;
    if (spot === undefined || spot !== this.pinned) this.pinned = undefined;
    this.pointed = spot;
    this.changed();
  }

  /** Shows a picture's badge, whatever it says, as soon as there is an answer. */
  pin = (spot: Spot): void => this.forAWhile("pinned", spot, PINNED_MS);

  ring = (spot: Spot): void => this.forAWhile("ringed", spot, RING_MS);

  private forAWhile(what: "pinned" | "ringed", spot: Spot, milliseconds: number): void {
    this[what] = spot;
    this.changed();
    setTimeout(() => {
      if (this[what] === spot) this[what] = undefined;
      this.changed();
    }, milliseconds);
  }
}
