import { chooseVictims } from "./chooseVictims";
import { type Held, type Limits, mayHold, sum, type Waiting } from "./limits";

/** Something held of a budget. */
export interface Holding {
  /** Notes that what it is held for makes progress. */
  touch(): void;
  /** Gives back all but `amount`, and keeps that until it is released: it is not given up any more. */
  keep(amount: number): void;
  release(): void;
}

/** Interval in ms between looks at those who wait; there is no timer while nobody does. */
const LOOK_MS = 250;

/**
 * Shares something of which there is a limited amount, such as memory, among owners, such as tabs. Owners take turns,
 * each in the order in which it asked, and nobody is overtaken by a smaller wish. What can be given up is, once somebody
 * has waited too long.
 */
export class Budget {
  private held: readonly Held[] = [];
  private waiting: readonly Waiting[] = [];
  /** When each owner was granted something last, as the number of that grant. */
  private readonly turns = new Map<unknown, number>();
  private grants = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly limits: Limits) {}

  /**
   * Resolves when `amount` is there for `owner`; an amount above the total counts as the total. Rejects with the
   * signal's reason.
   *
   * @param giveUp ends what the amount is held for, early; without it, the holding is never given up
   */
  acquire(signal: AbortSignal, owner: unknown, amount: number, giveUp?: () => void): Promise<Holding> {
    if (signal.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.waiting = this.waiting.filter((other) => other !== waiting);
        reject(signal.reason);
        this.serve();
      };
      const grant = () => {
        signal.removeEventListener("abort", leave);
        resolve(this.take(owner, waiting.amount, giveUp));
      };
      const waiting: Waiting = { owner, amount: Math.min(amount, this.limits.total), since: performance.now(), grant };
      signal.addEventListener("abort", leave, { once: true });
      this.waiting = [...this.waiting, waiting];
      this.serve();
    });
  }

  /** Like `acquire`, where nobody would have to wait; undefined where somebody would. */
  tryAcquire(owner: unknown, amount: number, giveUp?: () => void): Holding | undefined {
    const wish: Waiting = { owner, amount: Math.min(amount, this.limits.total), since: 0, grant: () => {} };
    if (this.next() || !mayHold(wish, this.held, this.limits) || !this.fits(wish)) return undefined;
    return this.take(owner, wish.amount, giveUp);
  }

  /** Counts what is there already, even where that is too much: others wait for it. */
  take(owner: unknown, amount: number, giveUp?: () => void): Holding {
    const since = performance.now();
    const held: Held = { owner, amount, since, touched: since, giveUp };
    this.held = [...this.held, held];
    this.turns.set(owner, ++this.grants);
    return {
      touch: () => {
        held.touched = performance.now();
      },
      keep: (less) => {
        held.amount = Math.min(held.amount, less);
        held.giveUp = undefined;
        this.serve();
      },
      release: () => {
        this.held = this.held.filter((one) => one !== held);
        this.serve();
      },
    };
  }

  private serve(): void {
    for (let next = this.next(); next && this.fits(next); next = this.next()) {
      const granted = next;
      this.waiting = this.waiting.filter((other) => other !== granted);
      granted.grant();
    }
    for (const owner of this.turns.keys()) {
      if (![...this.waiting, ...this.held].some((one) => one.owner === owner)) this.turns.delete(owner);
    }
    if (this.waiting.length > 0) this.timer ??= setInterval(() => this.press(), LOOK_MS);
    else {
      clearInterval(this.timer);
      this.timer = undefined;
    }
  }

  /** Whoever's turn it is, of those whose owner does not hold too much itself. */
  private next(): Waiting | undefined {
    let first: Waiting | undefined;
    const seen = new Set();
    const turn = ({ owner }: Waiting) => this.turns.get(owner) ?? 0;
    for (const one of this.waiting) {
      if (seen.has(one.owner)) continue;
      seen.add(one.owner);
      if ((!first || turn(one) < turn(first)) && mayHold(one, this.held, this.limits)) first = one;
    }
    return first;
  }

  private fits({ amount }: Waiting): boolean {
    return this.held.length === 0 || sum(this.held) + amount <= this.limits.total;
  }

  private press(): void {
    for (const victim of chooseVictims(this.held, this.waiting, this.limits, performance.now())) {
      const { giveUp } = victim;
      victim.giveUp = undefined;
      giveUp?.();
    }
  }
}
