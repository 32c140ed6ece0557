import type { Answer } from "../protocol/answer";

/** Where a picture is, seen from the window: what is shown is asked first. */
export type Nearness = "shown" | "near" | "far";

/** One picture of the page: all elements that show the same address are the same picture. */
export interface Entry {
  readonly address: string;
  readonly elements: Set<HTMLImageElement>;
  answer: Answer | undefined;
  /** Set while its answer is under way. */
  asking: AbortController | undefined;
}

interface Sighting {
  readonly entry: Entry;
  nearness: Nearness;
}

/** What is known of the pictures on this page. */
export class Ledger {
  private readonly entries = new Map<string, Entry>();
  private readonly sightings = new Map<HTMLImageElement, Sighting>();
  /** Grows with every change, so that a reader can tell whether there was one. */
  revision = 0;
  private waiters: (() => void)[] = [];

  get pictures(): IterableIterator<Entry> {
    return this.entries.values();
  }

  get elements(): IterableIterator<HTMLImageElement> {
    return this.sightings.keys();
  }

  entryOf(element: HTMLImageElement): Entry | undefined {
    return this.sightings.get(element)?.entry;
  }

  nearness(entry: Entry): Nearness {
    const all = [...entry.elements].map((element) => this.sightings.get(element)?.nearness);
    return all.includes("shown") ? "shown" : all.includes("near") ? "near" : "far";
  }

  /** The element shows `address` now; what it showed before is forgotten if nothing else does. */
  see(element: HTMLImageElement, address: string, nearness: Nearness): Entry {
    const known = this.sightings.get(element);
    if (known?.entry.address === address) {
      known.nearness = nearness;
      return known.entry;
    }
    this.lose(element);
    const entry = this.entries.get(address) ?? { address, elements: new Set(), answer: undefined, asking: undefined };
    entry.elements.add(element);
    this.entries.set(address, entry);
    this.sightings.set(element, { entry, nearness });
    this.changed();
    return entry;
  }

  lose(element: HTMLImageElement): void {
    const entry = this.sightings.get(element)?.entry;
    if (!entry) return;
    this.sightings.delete(element);
    entry.elements.delete(element);
    if (entry.elements.size === 0) {
      entry.asking?.abort();
      this.entries.delete(entry.address);
    }
    this.changed();
  }

  answer(entry: Entry, answer: Answer): void {
    entry.answer = answer;
    this.changed();
  }

  /** What could not be read for want of access may be asked for again: the screen shows it now. */
  reopen(element: HTMLImageElement): void {
    const entry = this.sightings.get(element)?.entry;
    if (entry?.answer?.state !== "unreadable" || entry.answer.code !== "no-access") return;
    entry.answer = undefined;
    this.changed();
  }

  /** Another model or engine: every answer has to be asked for again. */
  forgetAnswers(): void {
    for (const entry of this.entries.values()) {
      entry.asking?.abort();
      entry.asking = undefined;
      entry.answer = undefined;
    }
    this.changed();
  }

  /** Resolves as soon as the revision is above `since`. */
  async changeAfter(signal: AbortSignal, since: number): Promise<void> {
    if (this.revision > since) return;
    await new Promise<void>((resolve, reject) => {
      this.waiters.push(resolve);
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
  }

  private changed(): void {
    this.revision++;
    for (const wake of this.waiters.splice(0)) wake();
  }
}
