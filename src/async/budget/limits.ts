/** How much there is, and how it is shared. */
export interface Limits {
  readonly total: number;
  /** Maximum that one owner holds; a single holding may be larger, where the owner has no other. */
  readonly each: number;
  /** Time in ms after which a holding without progress may be given up for somebody who has waited for as long. */
  readonly patienceMs: number;
  /** Holdings without progress are given up for others of the same owner, too. */
  readonly evictsOwn: boolean;
}

/** What is held of a budget. */
export interface Held {
  readonly owner: unknown;
  amount: number;
  /** Since when, as `performance.now()` gives it. */
  readonly since: number;
  /** Time of the last progress. */
  touched: number;
  /** Ends what the amount is held for, early; undefined where that is not possible, or has been done. */
  giveUp: (() => void) | undefined;
}

/** Somebody who waits for an amount. */
export interface Waiting {
  readonly owner: unknown;
  readonly amount: number;
  readonly since: number;
  grant(): void;
}

export const sum = (amounts: Iterable<{ readonly amount: number }>): number => {
  let all = 0;
  for (const { amount } of amounts) all += amount;
  return all;
};

/** Whether an owner does not hold too much itself to be granted this. */
export function mayHold({ owner, amount }: Waiting, held: readonly Held[], { each }: Limits): boolean {
  const mine = sum(held.filter((one) => one.owner === owner));
  return mine === 0 || mine + amount <= each;
}
