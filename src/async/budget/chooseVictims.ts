import { type Held, type Limits, mayHold, sum, type Waiting } from "./limits";

/**
 * What is to be given up for those who have waited too long: of the owner that holds most, holdings without progress
 * first, then the largest. An owner that waits for itself loses at most what makes no progress. What was granted lately is
 * let be: otherwise two owners would take everything from each other in turn.
 */
export function chooseVictims(
  held: readonly Held[],
  waiting: readonly Waiting[],
  limits: Limits,
  now: number,
): readonly Held[] {
  const overdue = waiting.filter(({ since }) => now - since >= limits.patienceMs);
  const idle = ({ touched }: Held) => now - touched >= limits.patienceMs;
  const mayGoOn = ({ since, giveUp }: Held) => !giveUp || now - since < limits.patienceMs;
  const victims = new Set<Held>();
  for (const owner of new Set(overdue.map((one) => one.owner))) {
    const wishes = overdue.filter((one) => one.owner === owner);
    const [first] = wishes;
    if (!first) continue;
    const othersHold = mayHold(first, held, limits);
    let needed = othersHold ? sum(wishes) + sum(held) - sum(victims) - limits.total : first.amount;
    const from = othersHold ? heaviest(held) : owner;
    if (from === owner && !limits.evictsOwn) continue;
    const candidates = held
      .filter((one) => one.owner === from && !mayGoOn(one) && (from !== owner || idle(one)))
      .sort((a, b) => Number(idle(b)) - Number(idle(a)) || b.amount - a.amount);
    for (const one of candidates) {
      if (needed <= 0) break;
      needed -= one.amount;
      victims.add(one);
    }
  }
  return [...victims];
}

/** The owner that holds most of what can be given up. */
function heaviest(held: readonly Held[]): unknown {
  const sums = new Map<unknown, number>();
  for (const { owner, amount, giveUp } of held) if (giveUp) sums.set(owner, (sums.get(owner) ?? 0) + amount);
  return [...sums].sort(([, a], [, b]) => b - a)[0]?.[0];
}
