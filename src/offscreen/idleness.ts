/** Tells when nothing has been asked for a while. There is one timer then, and none while something is under way. */
export class Idleness {
  private underWay = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly react: () => void,
  ) {
    this.wait();
  }

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
