import { vi } from "vitest";
import { Budget, type Holding } from "../../../../src/async/budget/budget";

export const PATIENCE_MS = 2_000;
const { signal } = new AbortController();

/** A budget of ten, and who was granted something, in order. */
export function tenFor({ each = 10, evictsOwn = true } = {}) {
  const budget = new Budget({ total: 10, each, patienceMs: PATIENCE_MS, evictsOwn });
  const order: string[] = [];
  const held = new Map<string, Holding>();
  const ask = (owner: string, amount: number, name = owner) => {
    const gaveUp = vi.fn(() => held.get(name)?.release());
    const asked = budget.acquire(signal, owner, amount, gaveUp).then((holding) => {
      order.push(name);
      held.set(name, holding);
    });
    return { asked, gaveUp };
  };
  const release = (name: string) => held.get(name)?.release();
  return { budget, order, ask, held, release };
}

export const settled = () => vi.advanceTimersByTimeAsync(0);
