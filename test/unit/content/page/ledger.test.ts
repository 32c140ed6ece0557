import { describe, expect, it } from "vitest";
import { Ledger } from "../../../../src/content/page/ledger";
import type { Spot } from "../../../../src/content/page/spot";
import { summarise } from "../../../../src/content/page/summarise";
import type { Answer, VerdictState } from "../../../../src/protocol/answer";

const NOTHING_NAMED = { of: () => undefined };
const AT_WORK = { stopped: false, pdf: false, frames: 0 };

/** The ledger uses spots as keys only. */
const spot = () => ({}) as Spot;

function verdict(state: VerdictState, label: string): Answer {
  const candidates = [{ index: 1, label, probability: 0.9 }];
  return { state, candidates, top5: candidates, confidentFrom: 0.8, model: "m", engine: "wasm" };
}

describe("what is known of a page", () => {
  it("takes elements with one address for one picture, as near as the nearest of them", () => {
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

  it("tells a reader of the next change, and at once where there was one already", async () => {
    const ledger = new Ledger();
    const { signal } = new AbortController();
    const change = ledger.changeAfter(signal, ledger.revision);
    ledger.answer(ledger.see(spot(), "a", "shown"), verdict("confident", "cat"));
    await change;
    await ledger.changeAfter(signal, 0);
  });

  it("stops telling a reader who has gone", async () => {
    const controller = new AbortController();
    const waiting = new Ledger().changeAfter(controller.signal, 0);
    controller.abort(new Error("closed"));
    await expect(waiting).rejects.toThrow("closed");
  });
});

describe("the summary", () => {
  it("counts labels by elements, most frequent first, and every other state apart", () => {
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
