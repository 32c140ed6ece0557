import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ViewportWatch } from "../../../../../src/content/badges/visible/viewportWatch";
import { Ledger } from "../../../../../src/content/page/ledger";
import type { Spot } from "../../../../../src/content/page/spot";
import type { Answer } from "../../../../../src/protocol/answer";

const ANSWER: Answer = { state: "unreadable", code: "refused", detail: "" };

let report: (entries: Partial<IntersectionObserverEntry>[]) => void;
let life: AbortController;
let ledger: Ledger;
let changed: (moved: boolean) => void;
beforeEach(() => {
  vi.useFakeTimers();
  const browsers = class {
    constructor(react: typeof report) {
      report = react;
    }
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  vi.stubGlobal("IntersectionObserver", browsers);
  [life, ledger, changed] = [new AbortController(), new Ledger(), vi.fn()];
  new ViewportWatch(life.signal, ledger, changed);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const spotIn = (target: Element): Spot => ({ element: target, kind: { name: "img" } as Spot["kind"], size: undefined });
const see = (address: string, isIntersecting: boolean) => {
  const target = {} as Element;
  const spot = spotIn(target);
  const entry = ledger.see(spot, address, isIntersecting ? "shown" : "far");
  report([{ target, isIntersecting }]);
  return { entry, spot };
};
const settle = async () => {
  await vi.advanceTimersByTimeAsync(1_000);
  vi.mocked(changed).mockClear();
};

it("has an answer drawn for a picture in the window, and none for the others", async () => {
  const [inside, outside] = [see("inside", true), see("outside", false)];
  await settle();
  ledger.answer(outside.entry, ANSWER);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(changed).not.toHaveBeenCalled();
  ledger.answer(inside.entry, ANSWER);
  await vi.advanceTimersByTimeAsync(0);
  expect(changed).toHaveBeenCalledExactlyOnceWith(false);
});

it("has many answers drawn together", async () => {
  const all = Array.from({ length: 20 }, (_, i) => see(`picture ${i}`, true).entry);
  await settle();
  for (const entry of all) {
    ledger.answer(entry, ANSWER);
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect(vi.mocked(changed).mock.calls.length).toBeLessThanOrEqual(3);
});

it("has a picture that is gone from the window drawn without its mark", async () => {
  const { spot } = see("gone", true);
  await settle();
  ledger.lose(spot);
  await vi.advanceTimersByTimeAsync(0);
  expect(changed).toHaveBeenCalledExactlyOnceWith(false);
});

it("finds one of many places of a picture in the window", async () => {
  const { entry } = see("everywhere", false);
  for (let i = 0; i < 10; i++) see("everywhere", i === 9);
  await settle();
  ledger.answer(entry, ANSWER);
  await vi.advanceTimersByTimeAsync(0);
  expect(changed).toHaveBeenCalledExactlyOnceWith(false);
});
