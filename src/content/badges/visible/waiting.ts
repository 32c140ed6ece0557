import type { Entry } from "../../page/entry";

/** Time in ms before a picture in the window is marked as waiting: what is answered sooner would only flicker. */
const PATIENCE_MS = 700;

/** The pictures in the window that have waited for an answer so long that a mark says so. */
export class Waiting {
  /** When each picture without an answer was first seen in the window, of those that are in it. */
  private since: ReadonlyMap<Entry, number> = new Map();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param due called once the next picture has waited long enough */
  constructor(private readonly due: () => void) {}

  /** Takes the pictures without an answer that are in the window now. @returns those that are to be marked */
  among(pictures: Iterable<Entry>, now = performance.now()): ReadonlySet<Entry> {
    this.since = new Map(Array.from(pictures, (entry) => [entry, this.since.get(entry) ?? now]));
    const all = [...this.since];
    const patient = all.filter(([, since]) => now - since < PATIENCE_MS).map(([, since]) => since);
    clearTimeout(this.timer);
    if (patient.length > 0) this.timer = setTimeout(this.due, PATIENCE_MS - now + Math.min(...patient));
    return new Set(all.flatMap(([entry, since]) => (now - since < PATIENCE_MS ? [] : [entry])));
  }
}
