import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { throttled } from "../../../src/async/throttled";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("throttled work", () => {
  it("is done once for all calls within its time, and again for a later call", () => {
    const work = vi.fn();
    const call = throttled(new AbortController().signal, 100, work);
    call();
    vi.advanceTimersByTime(60);
    call();
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(40);
    expect(work).toHaveBeenCalledTimes(1);
    call();
    vi.advanceTimersByTime(100);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it("is done no more after the signal is aborted, and leaves no timer", () => {
    const controller = new AbortController();
    const work = vi.fn();
    const call = throttled(controller.signal, 100, work);
    call();
    controller.abort();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(100);
    expect(work).not.toHaveBeenCalled();
  });

  it("is not done for a call after that", () => {
    const work = vi.fn();
    throttled(AbortSignal.abort(), 100, work)();
    vi.advanceTimersByTime(100);
    expect(work).not.toHaveBeenCalled();
  });
});
