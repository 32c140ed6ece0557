import { pause } from "./pause";

/** Calls `check` every so often while work is under way; without work there is no timer. */
export class Heartbeat {
  private underWay = 0;
  private beating = false;

  /** @param check must not throw: nobody would catch it */
  constructor(
    private readonly intervalMs: number,
    private readonly check: () => Promise<void>,
  ) {}

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.underWay++;
    if (!this.beating) void this.beat();
    try {
      return await work();
    } finally {
      this.underWay--;
    }
  }

  private async beat(): Promise<void> {
    this.beating = true;
    while (this.underWay > 0) {
      await pause(this.intervalMs);
      if (this.underWay > 0) await this.check();
    }
    this.beating = false;
  }
}
