/** A picture whose last element leaves the page may come back in another one. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Ledger } from "../../../../src/content/page/ledger";
import type { Spot } from "../../../../src/content/page/spot";

const spot = () => ({ element: {} }) as Spot;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("knows a picture that comes back in another element a moment later, and what is under way for it", () => {
  const ledger = new Ledger();
  const [before, after] = [spot(), spot()];
  const entry = ledger.see(before, "a", "shown");
  entry.asking = new AbortController();
  const { signal } = entry.asking;
  ledger.lose(before);
  expect([...ledger.pictures]).toEqual([]);
  vi.advanceTimersByTime(1_999);
  expect(ledger.see(after, "a", "near")).toBe(entry);
  vi.advanceTimersByTime(60_000);
  expect([signal.aborted, ledger.nearness(entry), [...entry.spots]]).toEqual([false, "near", [after]]);
});

it("asks anew for what could not be read when it left", () => {
  const ledger = new Ledger();
  const [before, after] = [spot(), spot()];
  ledger.answer(ledger.see(before, "a", "shown"), { state: "unreadable", code: "unreachable", detail: "" });
  ledger.lose(before);
  expect(ledger.see(after, "a", "shown").answer).toBeUndefined();
});

it.each(["clear", "abort", "forgetAnswers"] as const)("%s aborts the requests of pictures that left, too", (all) => {
  const ledger = new Ledger();
  const entry = ledger.see(spot(), "a", "shown");
  entry.asking = new AbortController();
  const { signal } = entry.asking;
  for (const one of entry.spots) ledger.lose(one);
  ledger[all]();
  expect(signal.aborted).toBe(true);
});

it("remembers the last 500 of the pictures that leave at once", () => {
  const ledger = new Ledger();
  const left = Array.from({ length: 501 }, (_, i) => ledger.see(spot(), String(i), "shown"));
  for (const { spots } of left) for (const one of spots) ledger.lose(one);
  expect(ledger.see(spot(), "0", "shown")).not.toBe(left[0]);
  expect(ledger.see(spot(), "1", "shown")).toBe(left[1]);
  ledger.clear();
});
