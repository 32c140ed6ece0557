import { afterEach, describe, expect, it, vi } from "vitest";
import { Ledger } from "../../../../src/content/page/ledger";
import type { Spot } from "../../../../src/content/page/spot";
import { summarise } from "../../../../src/content/page/summarise";
import type { Answer, VerdictState } from "../../../../src/protocol/answer";

const NOTHING_NAMED = { of: () => undefined };
const AT_WORK = { stopped: false, pdf: false, frames: 0 };

afterEach(() => void vi.useRealTimers());

/** An empty spot, since the ledger uses spots as keys only. */
const spot = () => ({}) as Spot;

function verdict(state: VerdictState, label: string): Answer {
  const candidates = [{ index: 1, label, probability: 0.9 }];
  return { state, candidates, top5: candidates, confidentFrom: 0.8, model: "m", engine: "wasm" };
}

describe("what is known of a page", () => {
  it("treats elements with one address as one picture, as near as the nearest of them", () => {
    const ledger = new Ledger();
    const far = ledger.see(spot(), "a", "far");
    const shown = ledger.see(spot(), "a", "shown");
    expect(shown).toBe(far);
    expect(ledger.nearness(far)).toBe("shown");
    expect(summarise(ledger, NOTHING_NAMED, AT_WORK).total).toBe(2);
  });

  it("forgets a picture with its last element, and aborts what is under way for it", () => {
    const ledger = new Ledger();
    const [one, two] = [spot(), spot()];
    const entry = ledger.see(one, "a", "shown");
    ledger.see(two, "a", "shown");
    entry.asking = new AbortController();
    const { signal } = entry.asking;
    ledger.lose(one);
    expect(signal.aborted).toBe(false);
    ledger.see(two, "b", "shown");
    expect(signal.aborted).toBe(true);
    expect([...ledger.pictures].map(({ address }) => address)).toEqual(["b"]);
  });

  it("resolves at the next change, and at once where there was one already", async () => {
    const ledger = new Ledger();
    const { signal } = new AbortController();
    const change = ledger.changeAfter(signal, ledger.revision);
    ledger.answer(ledger.see(spot(), "a", "shown"), verdict("confident", "cat"));
    await change;
    await ledger.changeAfter(signal, 0);
  });

  it("rejects when the reader has gone", async () => {
    const controller = new AbortController();
    const waiting = new Ledger().changeAfter(controller.signal, 0);
    controller.abort(new Error("closed"));
    await expect(waiting).rejects.toThrow("closed");
  });
});

describe("following the ledger", () => {
  it("reacts at once, then to several changes together, at least the given milliseconds apart", async () => {
    vi.useFakeTimers();
    const [ledger, life, react] = [new Ledger(), new AbortController(), vi.fn()];
    const following = ledger.follow(life.signal, 100, react);
    expect(react).toHaveBeenCalledTimes(1);
    ledger.touch();
    ledger.touch();
    await vi.advanceTimersByTimeAsync(99);
    expect(react).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(react).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(react).toHaveBeenCalledTimes(2);
    ledger.touch();
    await vi.advanceTimersByTimeAsync(0);
    expect(react).toHaveBeenCalledTimes(3);
    life.abort();
    await following;
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends without an error while it waits for a change", async () => {
    vi.useFakeTimers();
    const [life, react] = [new AbortController(), vi.fn()];
    const following = new Ledger().follow(life.signal, 100, react);
    await vi.advanceTimersByTimeAsync(500);
    life.abort(new Error("gone"));
    await following;
    expect(react).toHaveBeenCalledTimes(1);
  });
});

describe("the summary", () => {
  it("counts labels by elements, most frequent first, and every other state separately", () => {
    const ledger = new Ledger();
    const put = (address: string, answer: Answer, count = 1) => {
      for (let i = 0; i < count; i++) ledger.answer(ledger.see(spot(), address, "far"), answer);
    };
    put("1", verdict("confident", "ant"));
    put("2", verdict("confident", "zebra"), 2);
    put("3", verdict("ambiguous", "owl"), 3);
    put("4", verdict("unrecognised", "fog"));
    put("5", { state: "unreadable", code: "refused", detail: "404" });
    put("6", { state: "unreadable", code: "refused", detail: "403" }, 2);
    ledger.see(spot(), "7", "shown");
    expect(summarise(ledger, NOTHING_NAMED, AT_WORK)).toMatchObject({
      total: 11,
      answered: 10,
      labels: [
        { label: "zebra", count: 2 },
        { label: "ant", count: 1 },
      ],
      ambiguousCount: 3,
      ambiguous: [{ address: "3", count: 3 }],
      unrecognised: 1,
      unreadable: [{ code: "refused", count: 3 }],
    });
  });
});
