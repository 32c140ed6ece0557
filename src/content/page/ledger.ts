import type { Answer, EngineId } from "../../protocol/answer";
import type { Kind } from "../kinds/kind";
import { Departed } from "./departed";
import { type Counted, type Entry, type Nearness, newEntry } from "./entry";
import { Revisions } from "./revisions";
import { tryScreen } from "./screenReasons";
import type { Spot } from "./spot";
import { SpotStates } from "./spotStates";

/** Told of a picture that is new, gone, answered, nearer or farther; `spot`: the one that it is about, if it is one. */
type Reaction = (entry: Entry, spot: Spot | undefined) => void;

/**
 * The record of all pictures on this page: where each one is shown, and the answer for it. A page may have tens of
 * thousands: what is asked with every change takes the same time however many there are.
 */
export class Ledger extends Revisions {
  private readonly entries = new Map<string, Counted>();
  private readonly states = new SpotStates();
  private readonly departed = new Departed();
  private readonly reactions: Reaction[] = [];

  get pictures(): IterableIterator<Entry> {
    return this.entries.values();
  }

  get spots(): IterableIterator<Spot> {
    return this.states.spots;
  }

  entryOf(spot: Spot): Entry | undefined {
    return this.states.get(spot)?.entry;
  }

  /** The picture with this address, or identity. */
  at(address: string): Entry | undefined {
    return this.entries.get(address);
  }

  /** Calls `react` with each change of a picture, as it happens: so nobody has to look through all of them for it. */
  onPicture(react: Reaction): void {
    this.reactions.push(react);
  }

  nearness({ address }: Entry): Nearness {
    const at = this.entries.get(address)?.at;
    return at?.shown ? "shown" : at?.near ? "near" : "far";
  }

  /** The recorded spots of an element. */
  spotsOf(element: Element): Iterable<Spot> {
    return this.states.of(element);
  }

  /** The recorded spot at which `element` shows `address` as a picture of this kind. */
  spotAt(address: string, element: Element, kind: Kind): Spot | undefined {
    for (const spot of this.spotsOf(element)) {
      if (spot.kind === kind && this.entryOf(spot)?.address === address) return spot;
    }
    return undefined;
  }

  /** Whether an element shows a recorded picture. */
  has(element: Element): boolean {
    return this.states.has(element);
  }

  nearnessAt(spot: Spot): Nearness | undefined {
    return this.states.get(spot)?.nearness;
  }

  /** Records that the spot shows `address` now; what it showed before is forgotten if no other spot shows that. */
  see(spot: Spot, address: string, nearness: Nearness): Entry {
    const known = this.states.get(spot);
    if (known?.entry.address === address) {
      if (known.nearness !== nearness) this.move(spot, known, nearness);
      return known.entry;
    }
    const before = this.remove(spot);
    if (before) this.changed(before);
    const entry = this.entries.get(address) ?? this.departed.take(address) ?? newEntry(address);
    entry.spots.add(spot);
    entry.at[nearness]++;
    this.entries.set(address, entry);
    this.states.set(spot, { entry, nearness });
    this.changed(entry, spot);
    return entry;
  }

  /** Records that the spot is gone; a picture without spots is forgotten, unless it comes back within a moment. */
  lose(spot: Spot): void {
    const entry = this.remove(spot);
    if (entry) this.changed(entry, spot);
  }

  /** Forgets all pictures, and aborts all requests. */
  clear(): void {
    const all = [...this.entries.values()];
    this.departed.clear();
    for (const known of [this.entries, this.states]) known.clear();
    for (const entry of all) {
      entry.spots.clear();
      entry.asking?.abort();
      this.tell(entry);
    }
    this.touch();
  }

  answer(entry: Entry, answer: Answer): void {
    entry.answer = answer;
    entry.tried = undefined;
    this.changed(entry);
  }

  /** Drops an answer that says why a picture could not be read: the spot is on screen now, where it can be. */
  reopen(spot: Spot): void {
    const entry = this.states.get(spot)?.entry;
    if (!entry || !tryScreen(entry)) return;
    entry.answer = undefined;
    this.changed(entry);
  }

  /** Aborts all requests. */
  abort(): void {
    this.departed.clear();
    for (const { asking } of this.entries.values()) asking?.abort();
    this.touch();
  }

  /** Drops the answers of `engine`, or all, and aborts their requests: each such picture is asked for again. */
  forgetAnswers(engine?: EngineId): void {
    this.departed.clear();
    for (const entry of this.entries.values()) {
      if (engine && (!entry.answer || entry.answer.state === "unreadable" || entry.answer.engine !== engine)) continue;
      entry.asking?.abort();
      Object.assign(entry, { asking: undefined, answer: undefined, tried: undefined });
      this.tell(entry);
    }
    this.touch();
  }

  private move(spot: Spot, state: { nearness: Nearness; readonly entry: Counted }, nearness: Nearness): void {
    state.entry.at[state.nearness]--;
    state.entry.at[nearness]++;
    state.nearness = nearness;
    this.tell(state.entry, spot);
  }

  private remove(spot: Spot): Entry | undefined {
    const state = this.states.delete(spot);
    if (!state) return undefined;
    const { entry, nearness } = state;
    entry.spots.delete(spot);
    entry.at[nearness]--;
    if (entry.spots.size > 0) return entry;
    this.entries.delete(entry.address);
    this.departed.keep(entry);
    return entry;
  }

  private changed(entry: Entry, spot?: Spot): void {
    this.touch();
    this.tell(entry, spot);
  }

  private tell(entry: Entry, spot?: Spot): void {
    for (const react of this.reactions) react(entry, spot);
  }
}
