import { pause } from "../../async/pause";
import type { Entry } from "../page/ledger";
import type { AskerParts } from "./asker";

/** Enough to keep the classifier busy; few, so that what is scrolled to next is asked next. */
export const MAX_IN_FLIGHT = 12;
/** A picture that takes longer waits for its server, unless the classifier has much to do. */
const SLOW_MS = 1_500;

/** A request under way. */
interface PendingRequest {
  readonly entry: Entry;
  readonly controller: AbortController;
  readonly since: number;
  /** May be given up for a picture on screen; not one that was asked for by name. */
  readonly givesWay: boolean;
  /** It waits for its server, and takes no place from the others. */
  slow: boolean;
}

/** The requests under way for a page, of which there are so many at most. */
export class InFlight {
  private readonly all = new Set<PendingRequest>();
  private watching = false;

  constructor(
    private readonly life: AbortSignal,
    private readonly parts: Pick<AskerParts, "ledger" | "classifier">,
  ) {}

  add(request: PendingRequest): void {
    this.all.add(request);
  }

  delete(request: PendingRequest): void {
    this.all.delete(request);
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
    const { ledger } = this.parts;
    if (ledger.nearness(next) === "far") return false;
    const far = [...this.all].findLast(
      ({ entry, givesWay, slow }) => givesWay && !slow && ledger.nearness(entry) === "far",
    );
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
    while (this.full) {
      await pause(SLOW_MS, this.life).catch(() => {});
      if (this.life.aborted) return;
      const classifierStatus = await this.parts.classifier
        .call((remote) => remote.status(this.life))
        .catch(() => undefined);
      const old = [...this.all].filter(({ since, slow }) => !slow && performance.now() - since >= SLOW_MS);
      // The classifier takes them in turn: the oldest are not among those that wait for it.
      for (const request of old.slice(0, Math.max(0, old.length - (classifierStatus?.waiting ?? old.length))))
        request.slow = true;
    }
    this.watching = false;
    then();
  }

  private get full(): boolean {
    return this.all.size >= MAX_IN_FLIGHT && [...this.all].filter(({ slow }) => !slow).length >= MAX_IN_FLIGHT;
  }
}

export const serverOf = ({ address }: Entry): string => (URL.canParse(address) ? new URL(address).host : "");
