import { pause } from "../../async/pause";
import { swallow } from "../../debug";
import type { Entry } from "../page/entry";
import type { AskerParts } from "./askerParts";
import { serverOf } from "./serverOf";

/** Maximum number of requests: enough to keep the classifier busy, and few, so that pictures scrolled to come next. */
export const MAX_IN_FLIGHT = 12;
/** Time after which a request counts as waiting for its server, unless the classifier is busy. */
const SLOW_MS = 1_500;

/** Deadline in ms for asking how much the classifier has to do. */
const STATUS_MS = 5_000;

/** A request under way. */
interface PendingRequest {
  readonly entry: Entry;
  readonly controller: AbortController;
  readonly since: number;
  /** The request may be given up for a picture on screen; false where the user asked for this picture. */
  readonly givesWay: boolean;
  /** The request waits for its server, and does not count towards the maximum. */
  slow: boolean;
}

/** The requests under way for a page, at most `MAX_IN_FLIGHT` apart from those that wait for slow servers. */
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

  /** Hosts of the servers that slow requests wait for. */
  slowServers(): ReadonlySet<string> {
    return new Set([...this.all].filter(({ slow }) => slow).map(({ entry }) => serverOf(entry)));
  }

  /**
   * Makes room for a request for `next`, where necessary by aborting one for a picture far away, which is asked for
   * again in its turn.
   *
   * @returns whether there is room now
   */
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
   * Marks requests as slow that wait for their server rather than the classifier, for as long as there is no room.
   *
   * @param then called as soon as there is room
   */
  async watchSlow(then: () => void): Promise<void> {
    if (this.watching) return;
    this.watching = true;
    while (this.full) {
      await pause(SLOW_MS, this.life).catch(() => {});
      if (this.life.aborted) return;
      const classifierStatus = await this.parts.classifier
        .call((remote) => remote.status(this.life), STATUS_MS)
        .catch(swallow("the status of the classifier"));
      const old = [...this.all].filter(({ since, slow }) => !slow && performance.now() - since >= SLOW_MS);
      // The classifier takes requests in turn, so the oldest are not among those that wait for it.
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
