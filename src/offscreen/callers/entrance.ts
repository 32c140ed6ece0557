import { Budget, type Holding } from "../../async/budget/budget";
import type { Picture } from "../../protocol/picture";
import { bytesOf } from "../../protocol/request/bytesOf";
import { MAX_FILE_BYTES, MAX_UNASKED_BYTES } from "../../protocol/request/limits";

/**
 * What all pages together may have sent that has no answer yet, in bytes: each is copied once more on its way. A tab may
 * have sent as much as the largest file.
 */
const sent = new Budget({ total: 64 << 20, each: MAX_FILE_BYTES, patienceMs: 0, evictsOwn: false });
/** Time in ms within which a place is taken: who asked for it has nothing to do but to send. */
const TAKEN_MS = 10_000;

interface Place {
  readonly bytes: number;
  readonly holding: Holding;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Lets in what a page sends once there is room for it among what all pages have sent: each frame is a page. */
export class Entrance {
  private readonly places = new Map<number, Place>();
  private given = 0;

  /**
   * @param closed aborted when the page is gone
   * @param tab undefined for a page of ours, which sends as it likes
   */
  constructor(
    closed: AbortSignal,
    private readonly tab: number | undefined,
  ) {
    closed.addEventListener("abort", () => {
      for (const name of this.places.keys()) this.leave(name);
    });
  }

  /** Waits until there is room for `bytes`; the name of the place is to be sent with the picture, at once. */
  async admit(signal: AbortSignal, bytes: number): Promise<number> {
    if (!(bytes > 0 && bytes <= MAX_FILE_BYTES)) throw new TypeError(`No picture has ${bytes} bytes.`);
    // What is smaller need not be asked for: otherwise there could be millions of places.
    const holding = await sent.acquire(signal, this.tab, Math.max(bytes, MAX_UNASKED_BYTES));
    const name = ++this.given;
    this.places.set(name, { bytes, holding, timer: setTimeout(() => this.leave(name), TAKEN_MS) });
    return name;
  }

  /** Has a picture worked on, in its place. Rejects with a TypeError where it has none, and is not small. */
  async during<T>(name: unknown, picture: Picture, work: () => Promise<T>): Promise<T> {
    const bytes = bytesOf(picture);
    if (this.tab === undefined || bytes <= MAX_UNASKED_BYTES) return work();
    const place = this.places.get(Number(name));
    if (!place || place.bytes < bytes) throw new TypeError(`There is no place for the ${bytes} bytes that were sent.`);
    clearTimeout(place.timer);
    this.places.delete(Number(name));
    try {
      return await work();
    } finally {
      place.holding.release();
    }
  }

  private leave(name: number): void {
    const place = this.places.get(name);
    clearTimeout(place?.timer);
    place?.holding.release();
    this.places.delete(name);
  }
}
