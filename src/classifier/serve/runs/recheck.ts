import { throttled } from "../../../async/throttled";
import { swallow } from "../../../debug";

/** Number of pictures after which a copy gives its known answers again: nine more at most. */
const PICTURES = 2_000;
/**
 * Time in ms without a picture after which it does so as well, so that what was said is proven before the classifier ends:
 * once a minute at most, when nobody waits.
 */
const QUIET_MS = 60_000;
/** Time in ms without a picture after which it does so first. Awake, the classifier has ended by then: this is a sleep. */
const ASLEEP_MS = 3 * 60_000;

/**
 * Has a copy of a model give its known answers again from time to time, between its runs: a GPU can be right when it is
 * loaded and wrong later, after a sleep or when its memory runs out.
 */
export class Recheck {
  /** Number of pictures since the last proof. */
  private pictures = 0;
  private lastRun = Date.now();
  private proven = { date: Date.now(), clock: performance.now() };
  private turn: Promise<unknown> = Promise.resolve();
  private readonly soon: () => void;

  /**
   * @param life ends with the copy
   * @param due whether it has not given all of them yet: it does so after its first pictures
   * @param prove has it give its known answers; rejects where it does not
   * @param failed called where it did not, with the time of the last proof, in ms since 1970, and whether it was never proven
   */
  constructor(
    private readonly life: AbortSignal,
    private due: boolean,
    private readonly prove: () => Promise<void>,
    private readonly failed: (error: unknown, since: number, never: boolean) => void,
  ) {
    this.soon = throttled(life, QUIET_MS, () => this.whenQuiet());
  }

  /** Runs `count` pictures, after a proof where one is due, which may reject it. */
  during<T>(count: number, run: () => Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      if (this.pictures >= PICTURES || Date.now() - this.lastRun > ASLEEP_MS) await this.check();
      const result = await run();
      this.pictures += count;
      this.lastRun = Date.now();
      this.soon();
      if (this.due) this.checkNext();
      return result;
    });
  }

  /** Before whatever waits for its turn from now on. */
  private checkNext(): void {
    this.due = false;
    this.inTurn(() => this.check(true)).catch(swallow("proving an engine"));
  }

  private whenQuiet(): void {
    if (this.pictures === 0) return;
    if (Date.now() - this.lastRun < QUIET_MS) this.soon();
    else this.inTurn(() => this.check()).catch(swallow("proving an engine again"));
  }

  private async check(never = false): Promise<void> {
    try {
      await this.prove();
    } catch (error) {
      if (!this.life.aborted) this.failed(error, this.since(), never);
      throw error;
    }
    this.pictures = 0;
    this.lastRun = Date.now();
    this.proven = { date: this.lastRun, clock: performance.now() };
  }

  /** When it was last right; earlier rather than later where the computer's clock was set meanwhile. */
  private since(): number {
    return Math.min(this.proven.date, Date.now() - (performance.now() - this.proven.clock));
  }

  /** A copy does one thing at a time. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => {});
    return result;
  }
}
