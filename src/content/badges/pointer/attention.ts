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

  point(picture: Spot | undefined): void {
    if (this.pointed === picture) return;
    if (picture === undefined || picture !== this.pinned) this.pinned = undefined;
    this.pointed = picture;
    this.changed();
  }

  /** Shows a picture's badge, whatever it says, as soon as there is an answer. */
  pin = (picture: Spot): void => this.forAWhile("pinned", picture, PINNED_MS);

  ring = (picture: Spot): void => this.forAWhile("ringed", picture, RING_MS);

  private forAWhile(what: "pinned" | "ringed", picture: Spot, milliseconds: number): void {
    this[what] = picture;
    this.changed();
    setTimeout(() => {
      if (this[what] === picture) this[what] = undefined;
      this.changed();
    }, milliseconds);
  }
}
