import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pause } from "../../../src/async/pause";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a pause", () => {
  it("ends after its time, not before, and leaves no listener", async () => {
    const { signal } = new AbortController();
    const ended = vi.fn();
    void pause(100, signal).then(ended);
    await vi.advanceTimersByTimeAsync(99);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).toHaveBeenCalledOnce();
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("rejects with the signal's reason, and leaves no timer", async () => {
    const controller = new AbortController();
    const pausing = pause(100, controller.signal);
    controller.abort(new Error("no longer wanted"));
    await expect(pausing).rejects.toThrow("no longer wanted");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("does not begin where the signal is aborted already", async () => {
    await expect(pause(100, AbortSignal.abort(new Error("too late")))).rejects.toThrow("too late");
    expect(vi.getTimerCount()).toBe(0);
  });
});
