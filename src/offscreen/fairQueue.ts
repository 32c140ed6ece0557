import { abortable } from "../async/abortable";

interface Turn {
  readonly owner: string;
  readonly signal: AbortSignal;
  begin(): Promise<void>;
}

/**
 * Does one piece of work at a time. Next comes the oldest of the owner who has had the least time since the queue was
 * empty: whoever asks for much, or for what takes long, keeps nobody else waiting for more than one piece.
 */
export class FairQueue {
  private waiting: Turn[] = [];
  private readonly used = new Map<string, number>();
  private working = false;

  /** Rejects with the signal's reason once that is aborted; the work is then not begun, but goes on where it was. */
  inTurn<T>(signal: AbortSignal, owner: string, work: () => Promise<T>): Promise<T> {
    const result = new Promise<T>((resolve, reject) => {
      this.waiting.push({ owner, signal, begin: () => work().then(resolve, reject) });
    });
    void this.run();
    return abortable(signal, result);
  }

  private async run(): Promise<void> {
    if (this.working) return;
    this.working = true;
    for (let turn = this.next(); turn; turn = this.next()) {
      const start = performance.now();
      await turn.begin();
      this.used.set(turn.owner, this.usedBy(turn) + performance.now() - start);
    }
    this.used.clear();
    this.working = false;
  }

  private next(): Turn | undefined {
    this.waiting = this.waiting.filter(({ signal }) => !signal.aborted);
    const least = Math.min(...this.waiting.map((turn) => this.usedBy(turn)));
    const next = this.waiting.find((turn) => this.usedBy(turn) === least);
    this.waiting = this.waiting.filter((turn) => turn !== next);
    return next;
  }

  private usedBy = ({ owner }: Turn): number => this.used.get(owner) ?? 0;
}
