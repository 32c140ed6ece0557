import type { Session } from "./session";

/** Watches whether the model has pictures to work on. */
export interface Watcher {
  /** Called when a picture is given to the model. */
  busy(): void;
  /** Called with the session in use when the model has finished its last picture. */
  quiet(session: Session): void;
}

/** Tells a watcher of the work that is done for pictures. */
export class WatchedWork {
  watcher: Watcher | undefined;
  /** Number of pictures that the model is working on. */
  private underWay = 0;

  /** @param inUse the session in use */
  constructor(private readonly inUse: () => Session | undefined) {}

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.watcher?.busy();
    this.underWay++;
    try {
      return await work();
    } finally {
      this.underWay--;
      const session = this.inUse();
      if (this.underWay === 0 && session) this.watcher?.quiet(session);
    }
  }
}
