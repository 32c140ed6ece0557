import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PATIENCE_MS, settled, tenFor } from "./tenFor";

const [A, B, C] = ["a", "b", "c"];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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

  it("lets be what was granted lately, so that two owners do not rob each other in turn", async () => {
    const { ask } = tenFor();
    const all = [A, B].flatMap((owner) => [1, 2, 3].map((i) => ask(owner, 10, `${owner}${i}`)));
    await vi.advanceTimersByTimeAsync(2 * PATIENCE_MS + 750);
    expect(all.filter(({ gaveUp }) => gaveUp.mock.calls.length > 0)).toHaveLength(2);
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
