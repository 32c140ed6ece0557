import { abortable } from "../../async/abortable";
import { pause } from "../../async/pause";
import type { Answer, UnreadableCode } from "../../protocol/answer";
import type { Kind } from "../kinds/kind";
import type { Spot } from "./spot";

/** Where a picture is, seen from the window: pictures on screen are classified first. */
export type Nearness = "shown" | "near" | "far";

/** Reasons for an unread picture that no longer hold once it is on screen, where a capture may read it. */
const READ_FROM_SCREEN: readonly UnreadableCode[] = ["no-access", "protected-canvas", "protected-video"];

/** One picture of the page: all spots that show the same address are the same picture. */
export interface Entry {
  /** Absolute address; of a canvas, a video or a drawing in the page, its identity instead. */
  readonly address: string;
  readonly spots: Set<Spot>;
  answer: Answer | undefined;
  /** Aborts the request for an answer; set while that is under way. */
  asking: AbortController | undefined;
}

interface SpotState {
  readonly entry: Entry;
  nearness: Nearness;
}

/** The record of all pictures on this page: where each one is shown, and the answer for it. */
export class Ledger {
  private readonly entries = new Map<string, Entry>();
  private readonly states = new Map<Spot, SpotState>();
  /** Number of changes so far, by which a reader can tell whether there was one. */
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

  /** The picture with this address, or identity. */
  at(address: string): Entry | undefined {
    return this.entries.get(address);
  }

  nearness(entry: Entry): Nearness {
    const all = [...entry.spots].map((spot) => this.states.get(spot)?.nearness);
    return all.includes("shown") ? "shown" : all.includes("near") ? "near" : "far";
  }

  /** The recorded spot at which `element` shows `address` as a picture of this kind. */
  spotAt(address: string, element: Element, kind: Kind): Spot | undefined {
    const spots = this.entries.get(address)?.spots ?? [];
    return [...spots].find((spot) => spot.element === element && spot.kind === kind);
  }

  isShown(spot: Spot): boolean {
    return this.states.get(spot)?.nearness === "shown";
  }

  /** Records that the spot shows `address` now; what it showed before is forgotten if no other spot shows that. */
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

  /** Records that the spot is gone; a picture without spots is forgotten, and its request aborted. */
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

  /** Counts a change of something that readers show along with the ledger. */
  touch(): void {
    this.changed();
  }

  answer(entry: Entry, answer: Answer): void {
    entry.answer = answer;
    this.changed();
  }

  /** Drops an answer that says there was no access: the spot is on screen now, where it can be read. */
  reopen(spot: Spot): void {
    const entry = this.states.get(spot)?.entry;
    if (entry?.answer?.state !== "unreadable" || !READ_FROM_SCREEN.includes(entry.answer.code)) return;
    entry.answer = undefined;
    this.changed();
  }

  /** Drops all answers and aborts all requests: with another model or engine, each picture is asked for again. */
  forgetAnswers(): void {
    for (const entry of this.entries.values()) {
      entry.asking?.abort();
      entry.asking = undefined;
      entry.answer = undefined;
    }
    this.changed();
  }

  /** Resolves when the revision is above `since`; rejects with the signal's reason. */
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
      // It rejects only once the signal is aborted.
      await change.catch(() => {});
    }
  }

  private changed(): void {
    this.revision++;
    for (const wake of this.waiters.splice(0)) wake();
  }
}
