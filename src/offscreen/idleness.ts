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

  private wait(): void {
    this.timer = setTimeout(this.react, this.milliseconds);
  }
}
