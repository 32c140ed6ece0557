import { abortable } from "../../async/abortable";
import { pause } from "../../async/pause";
import type { Answer, UnreadableCode } from "../../protocol/answer";
import type { Kind } from "../kinds/kind";
import type { Spot } from "./spot";

/** Where a picture is, seen from the window: what is shown is asked first. */
export type Nearness = "shown" | "near" | "far";

/** What the screen may show when it is there. */
const READ_FROM_SCREEN: readonly UnreadableCode[] = ["no-access", "protected-canvas", "protected-video"];

/** One picture of the page: all spots that show the same address are the same picture. */
export interface Entry {
  /** Or, of a canvas, a video or a drawing in the page, what it is told apart by. */
  readonly address: string;
  readonly spots: Set<Spot>;
  answer: Answer | undefined;
  /** Set while its answer is under way. */
  asking: AbortController | undefined;
}

interface SpotState {
  readonly entry: Entry;
  nearness: Nearness;
}

/** What is known of the pictures on this page. */
export class Ledger {
  private readonly entries = new Map<string, Entry>();
  private readonly states = new Map<Spot, SpotState>();
  /** Grows with every change, so that a reader can tell whether there was one. */
  revision = 0;
  private waiters: (() => void)[] = [];

  get pictures(): IterableIterator<Entry> {
    return this.entries.values();
  }

  get spots(): IterableIterator<Spot> {
    return this.states.keys();
  }

  entryOf(spot: Spot): Entry | undefined {
    return this.states.get(spot)?.entry;
  }

  nearness(entry: Entry): Nearness {
    const all = [...entry.spots].map((spot) => this.states.get(spot)?.nearness);
    return all.includes("shown") ? "shown" : all.includes("near") ? "near" : "far";
  }

  /** The spot at which `element` is known to show `address` in this way. */
  spotAt(address: string, element: Element, kind: Kind): Spot | undefined {
    const spots = this.entries.get(address)?.spots ?? [];
    return [...spots].find((spot) => spot.element === element && spot.kind === kind);
  }

  isShown(spot: Spot): boolean {
    return this.states.get(spot)?.nearness === "shown";
  }

  /** The spot shows `address` now; what it showed before is forgotten if nothing else does. */
  see(spot: Spot, address: string, nearness: Nearness): Entry {
    const known = this.states.get(spot);
    if (known?.entry.address === address) {
      known.nearness = nearness;
      return known.entry;
    }
    this.lose(spot);
    const entry = this.entries.get(address) ?? { address, spots: new Set(), answer: undefined, asking: undefined };
    entry.spots.add(spot);
    this.entries.set(address, entry);
    this.states.set(spot, { entry, nearness });
    this.changed();
    return entry;
  }

  lose(spot: Spot): void {
    const entry = this.states.get(spot)?.entry;
    if (!entry) return;
    this.states.delete(spot);
    entry.spots.delete(spot);
    if (entry.spots.size === 0) {
      entry.asking?.abort();
      this.entries.delete(entry.address);
    }
    this.changed();
  }

  /** Something else that readers are told has changed. */
  touch(): void {
    this.changed();
  }

  answer(entry: Entry, answer: Answer): void {
    entry.answer = answer;
    this.changed();
  }

  /** What could not be read for want of access may be asked for again: the screen shows it now. */
  reopen(spot: Spot): void {
    const entry = this.states.get(spot)?.entry;
    if (entry?.answer?.state !== "unreadable" || !READ_FROM_SCREEN.includes(entry.answer.code)) return;
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
    await abortable(signal, new Promise<void>((resolve) => this.waiters.push(resolve)));
  }

  /** Calls `react` at once and after changes, at least `ms` milliseconds apart; resolves when `signal` is aborted. */
  async follow(signal: AbortSignal, ms: number, react: () => unknown): Promise<void> {
    while (!signal.aborted) {
      const { revision } = this;
      await react();
      const change = pause(ms, signal).then(() => this.changeAfter(signal, revision));
      // Rejects when the signal is aborted only.
      await change.catch(() => {});
    }
  }

  private changed(): void {
    this.revision++;
    for (const wake of this.waiters.splice(0)) wake();
  }
}
