import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withDeadline } from "../../../src/async/withDeadline";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new Promise<never>(() => {});

describe("a promise with a deadline", () => {
  it("settles as the promise does where that is in time, and leaves no timer", async () => {
    expect(await withDeadline(Promise.resolve(1), 3_000, "results_late")).toBe(1);
    await expect(withDeadline(Promise.reject(new Error("failed")), 3_000, "results_late")).rejects.toThrow("failed");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("rejects at its deadline, with a sentence that names the seconds", async () => {
    const late = expect(withDeadline(never, 3_000, "results_late")).rejects.toMatchObject({
      name: "DeadlineExceeded",
      reason: { key: "results_late", args: [3] },
    });
    await vi.advanceTimersByTimeAsync(2_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await late;
  });

  it("rejects with the signal's reason once that is aborted, and leaves no timer", async () => {
    const controller = new AbortController();
    const waiting = withDeadline(never, 3_000, "results_late", controller.signal);
    controller.abort(new Error("no longer wanted"));
    await expect(waiting).rejects.toThrow("no longer wanted");
    expect(vi.getTimerCount()).toBe(0);
  });
});
