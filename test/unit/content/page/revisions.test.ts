import { afterEach, describe, expect, it, vi } from "vitest";
import { Revisions } from "../../../../src/content/page/revisions";

afterEach(() => void vi.useRealTimers());

describe("waiting for a change", () => {
  it("resolves at the next change, and at once where there was one already", async () => {
    const changes = new Revisions();
    const { signal } = new AbortController();
    const change = changes.changeAfter(signal, changes.revision);
    changes.touch();
    await change;
    await changes.changeAfter(signal, 0);
  });

  it("rejects when the reader has gone", async () => {
    const controller = new AbortController();
    const waiting = new Revisions().changeAfter(controller.signal, 0);
    controller.abort(new Error("closed"));
    await expect(waiting).rejects.toThrow("closed");
  });
});

describe("following changes", () => {
  it("reacts at once, then to several changes together, at least the given milliseconds apart", async () => {
    vi.useFakeTimers();
    const [changes, life, react] = [new Revisions(), new AbortController(), vi.fn()];
    const following = changes.follow(life.signal, 100, react);
    expect(react).toHaveBeenCalledTimes(1);
    changes.touch();
    changes.touch();
    await vi.advanceTimersByTimeAsync(99);
    expect(react).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(react).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(react).toHaveBeenCalledTimes(2);
    changes.touch();
    await vi.advanceTimersByTimeAsync(0);
    expect(react).toHaveBeenCalledTimes(3);
    life.abort();
    await following;
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends without an error while it waits for a change", async () => {
    vi.useFakeTimers();
    const [life, react] = [new AbortController(), vi.fn()];
    const following = new Revisions().follow(life.signal, 100, react);
    await vi.advanceTimersByTimeAsync(500);
    life.abort(new Error("gone"));
    await following;
    expect(react).toHaveBeenCalledTimes(1);
  });
});
