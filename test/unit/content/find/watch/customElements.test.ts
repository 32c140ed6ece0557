import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CustomElements } from "../../../../../src/content/find/watch/customElements";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const [first, second] = [{} as Element, {} as Element];

it("looks at an element four times after longer and longer pauses, then gives it up", async () => {
  const look = vi.fn();
  const elements = new CustomElements(new AbortController().signal, look);
  elements.add(first);
  elements.add(first);
  for (const [pause, looks] of [
    [500, 1],
    [1_000, 2],
    [3_000, 3],
    [6_000, 4],
  ] as const) {
    await vi.advanceTimersByTimeAsync(pause - 1);
    expect(look).toHaveBeenCalledTimes(looks - 1);
    await vi.advanceTimersByTimeAsync(1);
    expect(look).toHaveBeenCalledTimes(looks);
  }
  expect(vi.getTimerCount()).toBe(0);
  elements.add(second);
  await vi.advanceTimersByTimeAsync(500);
  expect(look).toHaveBeenLastCalledWith(second);
});

it("looks at nothing once its signal is aborted", async () => {
  const [life, look] = [new AbortController(), vi.fn()];
  const elements = new CustomElements(life.signal, look);
  elements.add(first);
  life.abort();
  elements.add(second);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(look).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
