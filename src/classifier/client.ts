import { pause } from "../async/pause";
import { withPatience } from "../async/withPatience";
import { swallow } from "../debug";
import type { EngineId } from "../protocol/answer";
import { ChannelClosed, workerEndpoint } from "../protocol/endpoint";
import { connect, type Remote, serve } from "../protocol/rpc";
import { because, type Reason, reasonOf } from "../words/reason";
import { type HostServices, hostApi } from "./hostApi";
import { Occupation, type Patience } from "./occupation";
import { OwnWorker } from "./ownWorker";
import type { MeasureEngine } from "./select/engineComparison";
import type { WorkerApi } from "./worker";

/** Interval in ms between heartbeats of the worker, while calls are under way. */
const BEAT_MS = 500;
/**
 * Silence in ms after which a worker is taken for dead or hung. Other tabs wait for that, and a second more for a new
 * worker; 5 s is the aim.
 */
const PATIENCE: Patience = { idle: 3_000, busy: 20_000 };
/**
 * The same for a measurement: plain JavaScript runs the largest networks at half a minute a picture, in silence, and of
 * its runs nothing is said.
 */
const MEASURING: Patience = { idle: 90_000, busy: 90_000 };

interface RunningWorker {
  readonly api: Remote<WorkerApi>;
  readonly life: AbortSignal;
  readonly occupation: Occupation;
  end(reason: Reason): void;
}

/**
 * Owns the worker's life: starts it when it is needed, ends it when it hangs, and repeats the calls that a dead worker left
 * unanswered, once, and again where another engine hung the next one. An engine that was at work in the worker's thread when
 * that hung is not used again; whatever else hung, such as a decoder, blames none.
 */
export class ClassifierClient {
  private running: RunningWorker | undefined;
  private calls = 0;
  private watching = false;
  private readonly hung = new Map<EngineId, Reason>();
  private readonly own = new OwnWorker(() => new ClassifierClient(this.start, this.services, MEASURING));

  constructor(
    private readonly start: () => Worker,
    private readonly services: HostServices,
    private readonly patience = PATIENCE,
  ) {}

  /** Calls the worker; rejects where it fails twice, the second time with no other engine to blame, or is aborted. */
  async call<T>(signal: AbortSignal, ask: (worker: Remote<WorkerApi>) => Promise<T>): Promise<T> {
    this.calls++;
    if (!this.watching) void this.watch();
    try {
      return await this.repeated(signal, () => ask(this.worker().api));
    } finally {
      this.calls--;
    }
  }

  private async repeated<T>(signal: AbortSignal, attempt: () => Promise<T>): Promise<T> {
    for (let deaths = 0; ; ) {
      const blamed = this.hung.size;
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof ChannelClosed) || signal.aborted) throw error;
        // An engine that is blamed is not used again: the next attempt is another's, and its first.
        if (++deaths > 1 && this.hung.size === blamed) throw error;
      }
    }
  }

  /** Whether there is a worker. */
  get started(): boolean {
    return this.running !== undefined;
  }

  /** Calls a worker that lives for this call only, beside the one that serves. */
  inOwnWorker<T>(signal: AbortSignal, ask: (worker: Remote<WorkerApi>) => Promise<T>): Promise<T> {
    return this.own.once(signal, ask);
  }

  /** The same for what may come again soon: the worker waits for that, with what it has loaded. */
  inTeachingWorker<T>(signal: AbortSignal, ask: (worker: Remote<WorkerApi>) => Promise<T>): Promise<T> {
    return this.own.again(signal, ask);
  }

  /** Ends the worker, and frees all that it holds; the next call starts another. */
  end(): void {
    this.running?.end(because("classifier_ended"));
  }

  private worker(): RunningWorker {
    if (this.running) return this.running;
    const worker = this.start();
    const closed = new AbortController();
    const endpoint = workerEndpoint(worker, closed.signal);
    const started: RunningWorker = {
      api: connect<WorkerApi>(endpoint),
      life: closed.signal,
      occupation: new Occupation(this.patience),
      end: (reason) => {
        worker.terminate();
        if (this.running === started) this.running = undefined;
        closed.abort(new ChannelClosed(reason));
      },
    };
    worker.addEventListener("error", (event) => started.end(because("classifier_crashed", event.message)));
    const measure: MeasureEngine = (signal, ...asked) =>
      this.inOwnWorker(signal, (bench) => bench.measure(signal, ...asked));
    const { report, running } = started.occupation;
    serve(endpoint, hostApi(this.services, { measure, report, running }));
    for (const [engine, reason] of this.hung)
      void started.api.exclude(started.life, engine, reason).catch(swallow("excluding an engine"));
    this.running = started;
    return started;
  }

  /** Checks the heartbeat of the worker while calls are under way; without calls there is no timer. */
  private async watch(): Promise<void> {
    this.watching = true;
    while (this.calls > 0) {
      await pause(BEAT_MS);
      const { running } = this;
      if (!running || this.calls === 0) continue;
      const { occupation } = running;
      try {
        const { alive } = running.api;
        const signs = () => occupation.signs;
        await withPatience(alive(running.life), () => occupation.patience, "classifier_hung", signs);
        occupation.lives();
      } catch (error) {
        if (error instanceof ChannelClosed) continue;
        const reason = reasonOf(error);
        if (occupation.engine) this.hung.set(occupation.engine, reason);
        running.end(reason);
      }
    }
    this.watching = false;
  }
}
