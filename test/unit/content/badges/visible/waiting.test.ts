import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Waiting } from "../../../../../src/content/badges/visible/waiting";
import { newEntry } from "../../../../../src/content/page/entry";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const [a, b] = [newEntry("a"), newEntry("b")];

describe("pictures without an answer", () => {
  it("are marked once they have waited a moment, of which one timer tells", () => {
    const due = vi.fn();
    const waiting = new Waiting(due);
    expect(waiting.among([a]).size).toBe(0);
    vi.advanceTimersByTime(400);
    expect(waiting.among([a, b]).size).toBe(0);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(300);
    expect(due).toHaveBeenCalledOnce();
    expect([...waiting.among([a, b])]).toEqual([a]);
    vi.advanceTimersByTime(400);
    expect(due).toHaveBeenCalledTimes(2);
    expect([...waiting.among([a, b])]).toEqual([a, b]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("are not marked for what they waited before they left the window, or had an answer", () => {
    const waiting = new Waiting(vi.fn());
    waiting.among([a]);
    vi.advanceTimersByTime(1_000);
    expect([...waiting.among([a])]).toEqual([a]);
    waiting.among([]);
    expect(waiting.among([a]).size).toBe(0);
  });
});
