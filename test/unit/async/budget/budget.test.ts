import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { settled, tenFor } from "./tenFor";

const [A, B, C] = ["a", "b", "c"];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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
