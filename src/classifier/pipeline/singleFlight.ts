import { abortable } from "../../async/abortable";

interface Job {
  readonly result: Promise<unknown>;
  readonly controller: AbortController;
  waiters: number;
}

/** Does work once for all callers that ask for it while it is under way. */
export class SingleFlight {
  private readonly jobs = new Map<string, Job>();

  /**
   * Resolves to the result of `work`, or of the same work begun earlier for another
   * caller. A caller leaves by its signal; `work` is aborted when all have left.
   *
   * @param key equal for the same work
   */
  async once<T>(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const job = this.jobs.get(key) ?? this.begin(key, work);
    job.waiters++;
    try {
      return await abortable(signal, job.result as Promise<T>);
    } finally {
      if (--job.waiters === 0) this.end(key, job);
    }
  }

  private begin(key: string, work: (signal: AbortSignal) => Promise<unknown>): Job {
    const controller = new AbortController();
    const job = { result: work(controller.signal), controller, waiters: 0 };
    this.jobs.set(key, job);
    const settled = () => this.forget(key, job);
    job.result.then(settled, settled);
    return job;
  }

  /** Aborts a job that nobody waits for any more; the next caller begins another. */
  private end(key: string, job: Job): void {
    this.forget(key, job);
    job.controller.abort();
  }

  private forget(key: string, job: Job): void {
    if (this.jobs.get(key) === job) this.jobs.delete(key);
  }
}
