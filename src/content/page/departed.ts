import type { Counted } from "./entry";

/** Time for which a picture that has left the page may come back as the one that it was. */
const AWAY_MS = 2_000;
/** Maximum number of such pictures: beyond it the one that left first is given up. */
const MAX_AWAY = 500;

/**
 * Pictures that have left the page a moment ago. Many pages put new elements in place of old ones, some several times a
 * second: the same pictures then come back with their answers, and with the requests that are under way.
 */
export class Departed {
  private readonly entries = new Map<string, { entry: Counted; timer: ReturnType<typeof setTimeout> }>();

  /** Keeps a picture for a moment; why one could not be read may be true no more when it comes back. */
  keep(entry: Counted): void {
    const { address, answer, asking } = entry;
    this.giveUp(address);
    if (answer?.state === "unreadable") {
      asking?.abort();
      return;
    }
    const timer = setTimeout(() => this.giveUp(address), AWAY_MS);
    this.entries.set(address, { entry, timer });
    const [first] = this.entries.size > MAX_AWAY ? this.entries.keys() : [];
    if (first !== undefined) this.giveUp(first);
  }

  /** The picture with this address, if it left a moment ago: it counts among them no more. */
  take(address: string): Counted | undefined {
    const away = this.entries.get(address);
    clearTimeout(away?.timer);
    this.entries.delete(address);
    return away?.entry;
  }

  /** Gives them all up, and aborts their requests. */
  clear(): void {
    for (const address of [...this.entries.keys()]) this.giveUp(address);
  }

  private giveUp(address: string): void {
    this.take(address)?.asking?.abort();
  }
}
