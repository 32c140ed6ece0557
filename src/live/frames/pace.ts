/** Time in ms over which frames are counted. */
const WINDOW_MS = 1_000;
/** Share of the frames that get a label under which most of a picture goes unsaid, and the time in ms before that is said. */
const FEW = 0.5;
const BEHIND_MS = 3_000;

/** How many frames a second are shown and labelled, and how long a label takes. */
export interface Speeds {
  readonly shown: number;
  readonly labelled: number;
  /** Milliseconds from a frame to its label, on average; undefined where there was none. */
  readonly milliseconds: number | undefined;
  /** Most frames have gone without a label for some time. */
  readonly behind: boolean;
}

/** Counts the frames of the last second. */
export class Pace {
  private shown: number[] = [];
  private labelled: { readonly at: number; readonly milliseconds: number }[] = [];

  /** When enough of the frames had a label, the last time. */
  private evenAt: number | undefined;

  addShown(at: number): void {
    this.shown.push(at);
  }

  addLabelled(at: number, milliseconds: number): void {
    this.labelled.push({ at, milliseconds });
  }

  read(now: number): Speeds {
    const since = now - WINDOW_MS;
    this.shown = this.shown.filter((at) => at > since);
    this.labelled = this.labelled.filter(({ at }) => at > since);
    const { length } = this.labelled;
    const sum = this.labelled.reduce((total, { milliseconds }) => total + milliseconds, 0);
    const shown = this.shown.length;
    // Before the first label, the model is being loaded.
    if (this.evenAt === undefined ? length > 0 : length >= FEW * shown) this.evenAt = now;
    const behind = now - (this.evenAt ?? now) >= BEHIND_MS;
    return { shown, labelled: length, milliseconds: length > 0 ? sum / length : undefined, behind };
  }
}
