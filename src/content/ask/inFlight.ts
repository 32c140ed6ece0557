import type { Entry } from "../page/ledger";
import type { Asking } from "./asker";

/** Enough to keep the classifier busy; few, so that what is scrolled to next is asked next. */
export const MAX_IN_FLIGHT = 12;
/** A picture that takes longer waits for its server, unless the classifier has much to do. */
const SLOW_MS = 1_500;

/** A request under way. */
interface Asked {
  readonly entry: Entry;
  readonly controller: AbortController;
  readonly since: number;
  /** Asked for by name: it gives way to no other. */
  readonly named: boolean;
  /** It waits for its server, and takes no place from the others. */
  slow: boolean;
}

/** The requests under way for a page, of which there are so many at most. */
export class InFlight {
  private readonly all = new Set<Asked>();
  private watching = false;

  constructor(
    private readonly life: AbortSignal,
    private readonly asking: Pick<Asking, "ledger" | "classifier">,
  ) {}

  add(asked: Asked): void {
    this.all.add(asked);
  }

  delete(asked: Asked): void {
    this.all.delete(asked);
  }

  get any(): boolean {
    return this.all.size > 0;
  }

  /** Servers that are waited for. */
  slowServers(): ReadonlySet<string> {
    return new Set([...this.all].filter(({ slow }) => slow).map(({ entry }) => serverOf(entry)));
  }

  /** Whether `next` may be asked for now. Something far may be given up for it; that is asked for again in its turn. */
  makeRoomFor(next: Entry): boolean {
    if (!this.full) return true;
    const { ledger } = this.asking;
    if (ledger.nearness(next) === "far") return false;
    const far = [...this.all].findLast(({ entry, named, slow }) => !named && !slow && ledger.nearness(entry) === "far");
    if (!far) return false;
    this.all.delete(far);
    far.entry.asking = undefined;
    far.controller.abort();
    return true;
  }

  /**
   * While there is no room: lets go of the places of those that wait for their
   * server, not for the classifier; `then` is called after that.
   */
  async watchSlow(then: () => void): Promise<void> {
    if (this.watching) return;
    this.watching = true;
    while (this.full && !this.life.aborted) {
      await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
      const status = await this.asking.classifier.call((remote) => remote.status(this.life)).catch(() => undefined);
      const old = [...this.all].filter(({ since, slow }) => !slow && performance.now() - since >= SLOW_MS);
      // The classifier takes them in turn: the oldest are not among those that wait for it.
      for (const asked of old.slice(0, Math.max(0, old.length - (status?.waiting ?? old.length)))) asked.slow = true;
    }
    this.watching = false;
    then();
  }

  private get full(): boolean {
    return this.all.size >= MAX_IN_FLIGHT && [...this.all].filter(({ slow }) => !slow).length >= MAX_IN_FLIGHT;
  }
}

export const serverOf = ({ address }: Entry): string => (URL.canParse(address) ? new URL(address).host : "");
