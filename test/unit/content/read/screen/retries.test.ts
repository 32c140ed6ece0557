import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Entry, newEntry } from "../../../../../src/content/page/entry";
import type { Spot } from "../../../../../src/content/page/spot";
import type { Answer } from "../../../../../src/protocol/answer";

/** Where every element is, whether something lies over it, and whether the browser allows a capture. */
const now = vi.hoisted(() => ({ side: 0, whole: true, covered: false, allowed: true }));
vi.mock("../../../../../src/content/tree/isCovered", () => ({ isPartlyCovered: () => now.covered }));
vi.mock("../../../../../src/content/read/screen/captureScreen", () => ({ mayCaptureAgain: () => now.allowed }));
vi.mock("../../../../../src/content/tree/observeOnce", () => ({
  observeOnce: (
    _: AbortSignal,
    elements: Iterable<Element>,
    __: object,
    react: (boxes: Map<Element, object>) => void,
  ) => {
    const at = {
      intersectionRatio: now.whole ? 1 : 0.9,
      boundingClientRect: { width: now.side, height: 2 * now.side },
    };
    react(new Map(Array.from(elements, (element) => [element, at])));
  },
}));
const { Retries } = await import("../../../../../src/content/read/screen/retries");

const seen = { state: "confident", fromScreen: true } as Answer;
const unread = { state: "unreadable", code: "refused", detail: "401" } as Answer;
const picture = (answer: Answer): Entry => ({
  ...newEntry("https://a.example/1"),
  spots: new Set([{} as Spot]),
  answer,
});
const ledger = { nearness: () => "shown" as const, nearnessAt: () => "shown" as const };
const again = vi.fn();
const made = (signal = new AbortController().signal) => new Retries(signal, ledger, again);
const changed = (retries: InstanceType<typeof Retries>) => {
  retries.mayShowMore();
  vi.advanceTimersByTime(300);
};

beforeEach(() => {
  vi.useFakeTimers();
  again.mockReset();
  Object.assign(now, { side: 0, whole: true, covered: false, allowed: true });
});
afterEach(() => void vi.useRealTimers());

it("has a picture read again that is shown larger than when it was read, and wholly in the window", () => {
  const retries = made();
  retries.watch(picture(seen), 80);
  for (const [side, whole] of [
    [100, true],
    [160, false],
  ] as const) {
    Object.assign(now, { side, whole });
    changed(retries);
  }
  expect(again).not.toHaveBeenCalled();
  Object.assign(now, { side: 160, whole: true });
  changed(retries);
  expect(again).toHaveBeenCalledOnce();
});

it("leaves alone what the screen has shown large enough", () => {
  const retries = made();
  retries.watch(picture(seen), 256);
  now.side = 900;
  changed(retries);
  expect(again).not.toHaveBeenCalled();
});

it("tries again where that came to nothing, a few times, until it was read as large as it is", () => {
  const retries = made();
  const entry = picture(seen);
  retries.watch(entry, 80);
  now.side = 160;
  again
    .mockImplementationOnce((tried) => retries.watch(tried, 0))
    .mockImplementation((tried) => retries.watch(tried, 160));
  changed(retries);
  vi.advanceTimersByTime(2_500);
  expect(again).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(60_000);
  expect(again).toHaveBeenCalledTimes(2);
  again.mockReset();
  now.side = 240;
  changed(retries);
  vi.advanceTimersByTime(60_000);
  expect(again).toHaveBeenCalledTimes(5);
});

it("tries what could not be read when nothing lies over it any more, however late, and from the screen alone", () => {
  const retries = made();
  const entry = picture(unread);
  now.covered = true;
  retries.watch(entry, 0);
  vi.advanceTimersByTime(60_000);
  changed(retries);
  expect(again).not.toHaveBeenCalled();
  now.covered = false;
  changed(retries);
  expect(again).toHaveBeenCalledOnce();
  expect(entry.tried).toBe(unread);
});

it("tries nothing while no capture is allowed, nor what was read in another way, nor when the page is left", () => {
  const life = new AbortController();
  const retries = made(life.signal);
  const entry = picture(unread);
  now.allowed = false;
  retries.watch(entry, 0);
  changed(retries);
  now.allowed = true;
  entry.answer = { state: "confident" } as Answer;
  changed(retries);
  retries.watch(picture(unread), 0);
  life.abort();
  vi.advanceTimersByTime(60_000);
  expect(again).not.toHaveBeenCalled();
});
