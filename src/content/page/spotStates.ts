import type { Counted, Nearness } from "./entry";
import type { Spot } from "./spot";

interface SpotState {
  readonly entry: Counted;
  nearness: Nearness;
}

/** What each spot shows and where it is, found by the spot or by its element. */
export class SpotStates {
  private readonly states = new Map<Spot, SpotState>();
  private readonly byElement = new Map<Element, Set<Spot>>();

  get spots(): IterableIterator<Spot> {
    return this.states.keys();
  }

  get(spot: Spot): SpotState | undefined {
    return this.states.get(spot);
  }

  /** The spots of an element. */
  of(element: Element): Iterable<Spot> {
    return this.byElement.get(element) ?? [];
  }

  has(element: Element): boolean {
    return this.byElement.has(element);
  }

  set(spot: Spot, state: SpotState): void {
    this.states.set(spot, state);
    this.byElement.set(spot.element, (this.byElement.get(spot.element) ?? new Set()).add(spot));
  }

  /** Forgets a spot, and returns what was known of it. */
  delete(spot: Spot): SpotState | undefined {
    const state = this.states.get(spot);
    this.states.delete(spot);
    const beside = this.byElement.get(spot.element);
    beside?.delete(spot);
    if (beside?.size === 0) this.byElement.delete(spot.element);
    return state;
  }

  clear(): void {
    this.states.clear();
    this.byElement.clear();
  }
}
