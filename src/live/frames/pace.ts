/** Time in ms over which frames are counted. */
const WINDOW_MS = 1_000;

/** How many frames a second are shown and labelled, and how long a label takes. */
export interface Speeds {
  readonly shown: number;
  readonly labelled: number;
  /** Milliseconds from a frame to its label, on average; undefined where there was none. */
  readonly milliseconds: number | undefined;
}

/** Counts the frames of the last second. */
export class Pace {
  private shown: number[] = [];
  private labelled: { readonly at: number; readonly milliseconds: number }[] = [];

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
    return { shown: this.shown.length, labelled: length, milliseconds: length > 0 ? sum / length : undefined };
  }
}
