import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Budget, type Holding } from "../../../../src/async/budget/budget";

const PATIENCE_MS = 2_000;
const [A, B, C] = ["a", "b", "c"];
const { signal } = new AbortController();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A budget of ten, and who was granted something, in order. */
function tenFor({ each = 10, evictsOwn = true } = {}) {
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
const settled = () => vi.advanceTimersByTimeAsync(0);

describe("a budget", () => {
  it("grants what there is, and more as it is given back, in order", async () => {
    const { ask, order, release } = tenFor();
    ask(A, 6, "first");
    ask(A, 6, "second");
    ask(A, 1, "third");
    await settled();
    expect(order).toEqual(["first"]);
    release("first");
    await settled();
    expect(order).toEqual(["first", "second", "third"]);
  });

  it("lets owners take turns, however much one of them has asked for", async () => {
    const { ask, order, release } = tenFor();
    for (const name of ["a1", "a2", "a3", "a4"]) ask(A, 10, name);
    ask(B, 10, "b1");
    ask(C, 10, "c1");
    ask(B, 10, "b2");
    for (const name of ["a1", "b1", "c1", "a2", "b2", "a3", "a4"]) {
      await settled();
      expect(order.at(-1)).toBe(name);
      release(name);
    }
  });

  it("keeps one owner from holding more than its part, unless that is a single thing", async () => {
    const { ask, order, release } = tenFor({ each: 5 });
    ask(A, 3, "a1");
    ask(A, 3, "a2");
    ask(B, 5, "b");
    await settled();
    expect(order).toEqual(["a1", "b"]);
    release("a1");
    await settled();
    expect(order).toEqual(["a1", "b", "a2"]);
    release("a2");
    release("b");
    ask(A, 99, "all");
    await settled();
    expect(order.at(-1)).toBe("all");
    ask(B, 1, "none left");
    await settled();
    expect(order.at(-1)).toBe("all");
  });

  it("forgets whoever no longer waits, and lets those behind go on", async () => {
    const { budget, ask, order } = tenFor();
    ask(A, 8, "held");
    const controller = new AbortController();
    const waiting = budget.acquire(controller.signal, B, 5);
    ask(C, 2, "behind");
    await settled();
    expect(order).toEqual(["held"]);
    controller.abort(new Error("no longer wanted"));
    await expect(waiting).rejects.toThrow("no longer wanted");
    await settled();
    expect(order).toEqual(["held", "behind"]);
    await expect(budget.acquire(controller.signal, A, 1)).rejects.toThrow("no longer wanted");
  });

  it("leaves no timer and no listener behind", async () => {
    const { budget } = tenFor();
    const { signal: long } = new AbortController();
    const first = await budget.acquire(long, A, 10);
    const second = budget.acquire(long, B, 10);
    expect(vi.getTimerCount()).toBe(1);
    first.release();
    (await second).release();
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(long, "abort")).toEqual([]);
  });

  it("counts what is there already, and lets others wait for it", async () => {
    const { budget, ask, order } = tenFor();
    const sent = budget.take(A, 30);
    ask(B, 1, "b");
    await settled();
    expect(order).toEqual([]);
    sent.release();
    await settled();
    expect(order).toEqual(["b"]);
  });

  it("counts less once it turns out to be less", async () => {
    const { ask, order, held } = tenFor();
    ask(A, 10, "large");
    ask(B, 9, "b");
    await settled();
    held.get("large")?.keep(1);
    await settled();
    expect(order).toEqual(["large", "b"]);
  });
});

describe("somebody who has waited too long", () => {
  it("gets what makes no progress of the owner that holds most", async () => {
    const { ask, held, order } = tenFor();
    const small = ask(B, 1, "small");
    const moving = ask(A, 5, "moving");
    const still = ask(A, 3, "still");
    ask(C, 2, "c");
    await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1);
    held.get("moving")?.touch();
    expect(order).not.toContain("c");
    await vi.advanceTimersByTimeAsync(500);
    expect(still.gaveUp).toHaveBeenCalledOnce();
    expect(moving.gaveUp).not.toHaveBeenCalled();
    expect(small.gaveUp).not.toHaveBeenCalled();
    expect(order.at(-1)).toBe("c");
  });

  it("gets the largest of another's where all make progress, but none of its own", async () => {
    const { ask, held, order } = tenFor();
    const mine = ask(A, 6, "mine");
    const theirs = ask(B, 4, "theirs");
    ask(A, 3, "more of mine");
    const move = () => {
      for (const holding of held.values()) holding.touch();
    };
    for (let i = 0; i < 20; i++) {
      await vi.advanceTimersByTimeAsync(500);
      move();
    }
    expect(mine.gaveUp).not.toHaveBeenCalled();
    expect(theirs.gaveUp).not.toHaveBeenCalled();
    ask(C, 3, "c");
    for (let i = 0; i < 5; i++) {
      await vi.advanceTimersByTimeAsync(500);
      move();
    }
    expect(mine.gaveUp).toHaveBeenCalledOnce();
    expect(order).toContain("c");
  });

  it("gets what its own owner holds without progress, where that is wanted", async () => {
    for (const evictsOwn of [true, false]) {
      const { ask } = tenFor({ each: 5, evictsOwn });
      const still = ask(A, 5, "still");
      ask(A, 2, "next");
      await vi.advanceTimersByTimeAsync(PATIENCE_MS + 500);
      expect(still.gaveUp).toHaveBeenCalledTimes(evictsOwn ? 1 : 0);
    }
  });

  it("never gets what is kept", async () => {
    const { ask, held, order } = tenFor();
    const kept = ask(A, 10, "kept");
    await settled();
    held.get("kept")?.keep(10);
    ask(B, 1, "b");
    await vi.advanceTimersByTimeAsync(10 * PATIENCE_MS);
    expect(kept.gaveUp).not.toHaveBeenCalled();
    expect(order).toEqual(["kept"]);
  });
});
