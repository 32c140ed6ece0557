import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Spot } from "../../../../../src/content/page/spot";
import { onRetry, retryLater } from "../../../../../src/content/read/screen/retries";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("tries what is on screen again soon, all together, and each a few times", () => {
  const spots = [{} as Spot, {} as Spot];
  const again = vi.fn(() => spots.forEach(retryLater));
  onRetry(new AbortController().signal, again);
  spots.forEach(retryLater);
  vi.advanceTimersByTime(2_500);
  expect(again).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60_000);
  expect(again).toHaveBeenCalledTimes(4);
});

it("tries nothing any more when the page is left", () => {
  const life = new AbortController();
  const again = vi.fn();
  onRetry(life.signal, again);
  retryLater({} as Spot);
  life.abort();
  vi.advanceTimersByTime(60_000);
  expect(again).not.toHaveBeenCalled();
});
