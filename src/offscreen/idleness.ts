import type { Api } from "../protocol/rpc";

/**
 * Notices when no work has been done for a while. There is one timer while no work is under way, and none otherwise.
 */
export class Idleness {
  private underWay = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param react called once `milliseconds` have gone by without work */
  constructor(
    private readonly milliseconds: number,
    private readonly react: () => void,
  ) {
    this.wait();
  }

  /** Runs some work, during which the page does not count as idle. */
  async during<T>(work: () => T | Promise<T>): Promise<T> {
    clearTimeout(this.timer);
    this.underWay++;
    try {
      return await work();
    } finally {
      if (--this.underWay === 0) this.wait();
    }
  }

  /** The same functions; the page does not count as idle while one of them works. */
  counted(api: Api): Api {
    return Object.fromEntries(
      Object.entries(api).map(([name, answer]) => [
        name,
        (signal, ...args) => this.during(() => answer(signal, ...args)),
      ]),
    );
  }

  private wait(): void {
    this.timer = setTimeout(this.react, this.milliseconds);
  }
}
