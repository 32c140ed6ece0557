import type { Entry, Nearness } from "../page/entry";
import { serverOf } from "./serverOf";

const ORDER: readonly Nearness[] = ["shown", "near", "far"];

/**
 * Pictures that wait for their turn: first those on screen, then those near it, then the rest; of equals, the one that
 * has waited longest. To find the next takes the same time however many wait.
 */
export class Turns {
  private readonly waiting = byNearness();
  /** Pictures of servers that were slow when their turn came: they come after the others of the same nearness. */
  private readonly late = byNearness();
  private slow: ReadonlySet<string> = new Set();
  /** How near each picture was when it was last put in its place. */
  private readonly places = new Map<Entry, Nearness>();

  /** Adds a picture, or changes its place where it has become nearer or farther. */
  put(entry: Entry, nearness: Nearness): void {
    if (this.places.get(entry) === nearness) return;
    this.delete(entry);
    this.places.set(entry, nearness);
    this.waiting[nearness].add(entry);
  }

  delete(entry: Entry): void {
    const nearness = this.places.get(entry);
    if (!nearness) return;
    this.places.delete(entry);
    this.waiting[nearness].delete(entry);
    this.late[nearness].delete(entry);
  }

  /**
   * The picture whose turn it is, apart from those that are asked for already.
   *
   * @param slow the servers that requests wait for
   */
  next(slow: ReadonlySet<string>): Entry | undefined {
    this.setSlow(slow);
    for (const nearness of ORDER) {
      for (const entry of this.waiting[nearness]) {
        if (entry.asking) continue;
        if (slow.size === 0 || !slow.has(serverOf(entry))) return entry;
        this.waiting[nearness].delete(entry);
        this.late[nearness].add(entry);
      }
      for (const entry of this.late[nearness]) if (!entry.asking) return entry;
    }
    return undefined;
  }

  /** The first `most` pictures, apart from those that are asked for already. */
  first(most: number): Entry[] {
    const found: Entry[] = [];
    for (const nearness of ORDER) {
      for (const entry of this.waiting[nearness]) {
        if (found.length === most) return found;
        if (!entry.asking) found.push(entry);
      }
    }
    return found;
  }

  /** Lets the pictures that were late wait with the others again, once other servers are slow. */
  private setSlow(slow: ReadonlySet<string>): void {
    if (slow.size === this.slow.size && [...slow].every((server) => this.slow.has(server))) return;
    this.slow = slow;
    for (const nearness of ORDER) {
      for (const entry of this.late[nearness]) this.waiting[nearness].add(entry);
      this.late[nearness].clear();
    }
  }
}

const byNearness = (): Record<Nearness, Set<Entry>> => ({ shown: new Set(), near: new Set(), far: new Set() });
