import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Attention } from "../../../../src/content/page/attention";
import type { Spot } from "../../../../src/content/page/spot";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([
  ["pin", "pinned", 8_000],
  ["ring", "ringed", 2_600],
] as const)("%s: shows a picture for as long as it was last asked for", (ask, what, ms) => {
  const attention = new Attention(() => {});
  const [one, other] = [{} as Spot, {} as Spot];
  attention[ask](one);
  vi.advanceTimersByTime(ms - 1);
  expect(attention[what]).toBe(one);
  attention[ask](other);
  attention[ask](one);
  vi.advanceTimersByTime(ms - 1);
  expect(attention[what]).toBe(one);
  vi.advanceTimersByTime(1);
  expect(attention[what]).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});

it("keeps a ring and a badge apart", () => {
  const attention = new Attention(() => {});
  const spot = {} as Spot;
  attention.pin(spot);
  attention.ring(spot);
  vi.advanceTimersByTime(2_600);
  expect([attention.ringed, attention.pinned]).toEqual([undefined, spot]);
});

it("marks pictures until that is aborted, and leaves those that were marked since", () => {
  const attention = new Attention(() => {});
  const [first, second] = [new AbortController(), new AbortController()];
  attention.mark(first.signal, new Set([{} as Spot]));
  const later = new Set([{} as Spot]);
  attention.mark(second.signal, later);
  first.abort();
  expect(attention.marked).toBe(later);
  second.abort();
  expect(attention.marked.size).toBe(0);
});

it("tells a kind of picture that it is pointed at, until something else is", () => {
  const attend = vi.fn((_: AbortSignal, __: Element) => {});
  const attention = new Attention(() => {});
  const spot = { element: {}, kind: { name: "video", attend } } as unknown as Spot;
  attention.point(spot);
  attention.point(spot);
  expect(attend.mock.calls.map(([, element]) => element)).toEqual([spot.element]);
  const [signal] = attend.mock.calls[0] ?? [];
  expect(signal?.aborted).toBe(false);
  attention.point({ kind: { name: "img" } } as Spot);
  expect(signal?.aborted).toBe(true);
});
