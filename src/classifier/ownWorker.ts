import type { Remote } from "../protocol/rpc";
import type { WorkerApi } from "./worker";

/** Lock of the worker that measures, examines or teaches a model. */
const LOCK = "measuring worker";
/**
 * Time in ms for which a worker that may be needed again soon waits for that. Starting one and having a network prove itself
 * there takes a second; meanwhile it holds some 50 MB.
 */
const LINGER_MS = 60_000;

/** Starts a worker when it is called, and can be called again until it is ended. */
interface Startable {
  call<T>(signal: AbortSignal, ask: (worker: Remote<WorkerApi>) => Promise<T>): Promise<T>;
  end(): void;
}

/**
 * A worker beside the one that serves, so that this is neither slowed nor put at risk. Calls come one after another: two at
 * once would slow each other down, and hold two models.
 */
export class OwnWorker {
  private lingering: Startable | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param make makes what starts a worker */
  constructor(private readonly make: () => Startable) {}

  /** Calls a worker that lives for this call only. */
  once<T>(signal: AbortSignal, ask: (worker: Remote<WorkerApi>) => Promise<T>): Promise<T> {
    return this.inTurn(signal, async () => {
      const client = this.make();
      try {
        return await client.call(signal, ask);
      } finally {
        client.end();
      }
    });
  }

  /** Calls a worker that waits for the next such call for a while, with what it has loaded. */
  again<T>(signal: AbortSignal, ask: (worker: Remote<WorkerApi>) => Promise<T>): Promise<T> {
    return this.inTurn(signal, async () => {
      clearTimeout(this.timer);
      this.lingering ??= this.make();
      try {
        return await this.lingering.call(signal, ask);
      } finally {
        this.timer = setTimeout(() => this.end(), LINGER_MS);
      }
    });
  }

  /** Ends the worker that waits. */
  private end(): void {
    this.lingering?.end();
    this.lingering = undefined;
  }

  private inTurn<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    return navigator.locks.request(LOCK, { signal }, work);
  }
}
