import { describe, expect, it, vi } from "vitest";
import type { Kind } from "../../../../src/content/kinds/kind";
import { Ledger } from "../../../../src/content/page/ledger";
import { summarise } from "../../../../src/content/page/report/summarise";
import type { Spot } from "../../../../src/content/page/spot";
import type { Answer, VerdictState } from "../../../../src/protocol/answer";

const NOTHING_NAMED = { of: () => undefined };
const AT_WORK = { stopped: false, pdf: false, frames: 0, otherSites: [], mapTiles: 0 };

/** An empty spot, since the ledger uses spots as keys only. */
const spot = () => ({}) as Spot;

function verdict(state: VerdictState, label: string): Answer {
  const candidates = [{ index: 1, label, probability: 0.9 }];
  return { state, candidates, top5: candidates, kinds: [], model: "m", engine: "wasm" };
}

describe("what is known of a page", () => {
  it("treats elements with one address as one picture, as near as the nearest of them", async () => {
    const ledger = new Ledger();
    const far = ledger.see(spot(), "a", "far");
    const shown = ledger.see(spot(), "a", "shown");
    expect(shown).toBe(far);
    expect(ledger.nearness(far)).toBe("shown");
    expect((await summarise(ledger, NOTHING_NAMED, AT_WORK)).total).toBe(2);
  });

  it("forgets a picture with its last element, and soon aborts what is under way for it", () => {
    vi.useFakeTimers();
    const ledger = new Ledger();
    const [one, two] = [spot(), spot()];
    const entry = ledger.see(one, "a", "shown");
    ledger.see(two, "a", "shown");
    entry.asking = new AbortController();
    const { signal } = entry.asking;
    ledger.lose(one);
    expect(signal.aborted).toBe(false);
    ledger.see(two, "b", "shown");
    expect([...ledger.pictures].map(({ address }) => address)).toEqual(["b"]);
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(2_000);
    expect(signal.aborted).toBe(true);
    expect(ledger.see(spot(), "a", "shown")).not.toBe(entry);
    vi.useRealTimers();
  });

  it("knows the nearest of many elements with one address, as they move and go", () => {
    const ledger = new Ledger();
    const [one, two] = [spot(), spot()];
    const entry = ledger.see(one, "a", "near");
    ledger.see(two, "a", "far");
    expect(ledger.nearness(entry)).toBe("near");
    ledger.see(two, "a", "shown");
    ledger.see(one, "a", "far");
    expect(ledger.nearness(entry)).toBe("shown");
    ledger.lose(two);
    expect(ledger.nearness(entry)).toBe("far");
  });

  it("finds an element's own spots among 20,000 with the same address without looking at the others", () => {
    const ledger = new Ledger();
    const kind = {} as Kind;
    let looks = 0;
    const elements = Array.from({ length: 20_000 }, () => ({}) as Element);
    for (const element of elements) {
      expect(ledger.spotAt("a", element, kind)).toBeUndefined();
      const counted = {
        element,
        size: undefined,
        get kind() {
          looks++;
          return kind;
        },
      };
      ledger.see(counted, "a", "far");
      expect(ledger.spotAt("a", element, kind)).toBe(counted);
    }
    expect(looks).toBe(elements.length);
    const [first] = elements as [Element];
    expect([ledger.has(first), ledger.spotAt("b", first, kind)]).toEqual([true, undefined]);
    for (const one of ledger.spotsOf(first)) ledger.lose(one);
    expect(ledger.has(first)).toBe(false);
  });

  it("forgets everything at once, and aborts what is under way", () => {
    const ledger = new Ledger();
    const one = { element: {} } as Spot;
    const entry = ledger.see(one, "a", "shown");
    entry.asking = new AbortController();
    const { signal } = entry.asking;
    const told = vi.fn();
    ledger.onPicture(told);
    ledger.clear();
    expect(told.mock.calls).toEqual([[entry, undefined]]);
    expect([signal.aborted, entry.spots.size, ledger.has(one.element)]).toEqual([true, 0, false]);
    expect([...ledger.pictures, ...ledger.spots]).toEqual([]);
    expect(ledger.see(one, "a", "far")).not.toBe(entry);
  });

  it("tells what happens to a picture, and at which spot", () => {
    const ledger = new Ledger();
    const told: unknown[] = [];
    ledger.onPicture(({ address }, at) => void told.push([address, at]));
    const one = spot();
    const entry = ledger.see(one, "a", "far");
    ledger.see(one, "a", "far");
    ledger.see(one, "a", "shown");
    ledger.answer(entry, { state: "unreadable", code: "no-access", detail: "" });
    ledger.reopen(one);
    ledger.see(one, "b", "shown");
    ledger.lose(one);
    expect(told).toEqual([
      ["a", one],
      ["a", one],
      ["a", undefined],
      ["a", undefined],
      ["a", undefined],
      ["b", one],
      ["b", one],
    ]);
  });
});

describe("the summary", () => {
  it("counts labels by elements, most frequent first, and every other state separately", async () => {
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
    expect(await summarise(ledger, NOTHING_NAMED, AT_WORK)).toMatchObject({
      total: 11,
      answered: 10,
      labels: [
        { label: "zebra", count: 2 },
        { label: "ant", count: 1 },
      ],
      ambiguousCount: 3,
      ambiguous: [{ address: "3", count: 3 }],
      unrecognised: 1,
      fromScreen: 0,
      unreadable: [{ code: "refused", count: 3 }],
    });
  });

  it("is of bounded size, however long the addresses are, with every picture counted", async () => {
    const ledger = new Ledger();
    for (let i = 0; i < 3_000; i++) {
      const [state, length] = i % 100 ? (["confident", 19_000] as const) : (["ambiguous", 1_000_000] as const);
      const entry = ledger.see(spot(), `data:,${i}${"x".repeat(length)}`, "far");
      ledger.answer(entry, verdict(state, `${i}`));
    }
    const { labels, ambiguous, ambiguousCount } = await summarise(ledger, NOTHING_NAMED, AT_WORK);
    expect([labels.length, ambiguousCount]).toEqual([2_970, 30]);
    const all = [...labels.flatMap(({ addresses }) => addresses), ...ambiguous.map(({ address }) => address)];
    expect(all.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(4_000_000);
    expect(ambiguous.length).toBeGreaterThan(0);
  });
});
