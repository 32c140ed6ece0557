import { abortable } from "../async/abortable";
import { Failed } from "../words/failed";

interface Turn<Owner> {
  readonly owner: Owner;
  readonly signal: AbortSignal;
  begin(): Promise<void>;
}

/** Maximum number of pieces of work that wait for one owner: a page asks for far fewer at a time. */
const MAX_WAITING = 1_000;

/**
 * Does one piece of work at a time. Next comes the oldest of the owner who has had the least time since the queue was
 * empty: whoever asks for much, or for what takes long, keeps nobody else waiting for more than one piece.
 */
export class FairQueue<Owner> {
  private waiting: Turn<Owner>[] = [];
  private readonly used = new Map<Owner, number>();
  private working = false;

  /**
   * Rejects with the signal's reason once that is aborted; the work is then not begun, but goes on where it was.
   * @throws Failed where too much waits for this owner already
   */
  async inTurn<T>(signal: AbortSignal, owner: Owner, work: () => Promise<T>): Promise<T> {
    this.leave();
    if (this.waiting.filter((turn) => turn.owner === owner).length >= MAX_WAITING) throw new Failed("drawing_many");
    const result = new Promise<T>((resolve, reject) => {
      const begin = async () => work().then(resolve, reject);
      this.waiting.push({ owner, signal, begin: () => begin().catch(reject) });
    });
    void this.run();
    return abortable(signal, result);
  }

  private async run(): Promise<void> {
    if (this.working) return;
    this.working = true;
    try {
      for (let turn = this.next(); turn; turn = this.next()) {
        const start = performance.now();
        await turn.begin();
        this.used.set(turn.owner, this.usedBy(turn) + performance.now() - start);
      }
    } finally {
      this.used.clear();
      this.working = false;
    }
  }

  /** Takes those out who wait no more. */
  private leave(): void {
    this.waiting = this.waiting.filter(({ signal }) => !signal.aborted);
  }

  private next(): Turn<Owner> | undefined {
    this.leave();
    let next: Turn<Owner> | undefined;
    for (const turn of this.waiting) if (!next || this.usedBy(turn) < this.usedBy(next)) next = turn;
    this.waiting = this.waiting.filter((turn) => turn !== next);
    return next;
  }

  private usedBy = ({ owner }: Turn<Owner>): number => this.used.get(owner) ?? 0;
}
