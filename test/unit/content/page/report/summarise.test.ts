import { describe, expect, it, vi } from "vitest";
import { Ledger } from "../../../../../src/content/page/ledger";
import { summarise } from "../../../../../src/content/page/report/summarise";
import type { Spot } from "../../../../../src/content/page/spot";
import type { Answer, Candidate, Verdict } from "../../../../../src/protocol/answer";

const AT_WORK = { stopped: false, pdf: false, frames: 0, otherSites: [], mapTiles: 0 };
const CROWD = 3_000;
const KINDS = ["terrier", "dog", "animal"];
const TERRIERS = ["Norwich terrier", "Norfolk terrier"].map((label, index) => ({ index, label, probability: 0.4 }));

const NOTHING = { kinds: [], partly: [], candidates: [], also: [] };
const verdict = (said: Partial<Verdict>): Verdict => ({
  ...{ state: "unrecognised", candidates: [], top5: TERRIERS, kinds: [], model: "m", engine: "wasm" },
  ...said,
});
const TERRIER = verdict({
  state: "family",
  candidates: TERRIERS,
  family: { word: "terrier", probability: 0.95 },
  kinds: KINDS,
});

/** @param named the user's words, by address */
function summaryOf(answers: Readonly<Record<string, Answer>>, named: Readonly<Record<string, string>> = {}) {
  const ledger = new Ledger();
  for (const [address, answer] of Object.entries(answers))
    ledger.answer(ledger.see({} as Spot, address, "far"), answer);
  return summarise(ledger, { of: ({ address }) => named[address] }, AT_WORK);
}

describe("the summary of a page", () => {
  it("lists a family beside the labels, with what else finds its pictures", async () => {
    const [norwich] = TERRIERS;
    const exact = verdict({ state: "confident", candidates: norwich ? [norwich] : [], kinds: KINDS });
    const { labels } = await summaryOf({ a: TERRIER, b: exact, c: TERRIER });
    expect(labels).toEqual([
      {
        ...{ label: "terrier", family: true, count: 2, named: 0, addresses: ["a", "c"], kinds: KINDS },
        sure: { least: 0.95, most: 0.95 },
        candidates: ["Norwich terrier", "Norfolk terrier"],
        also: [],
        partly: [],
      },
      {
        ...{ label: "Norwich terrier", family: false, count: 1, named: 0, addresses: ["b"], kinds: KINDS },
        sure: { least: 0.4, most: 0.4 },
        candidates: [],
        also: [],
        partly: [],
      },
    ]);
  });

  it("has a picture that shows several things in one row, with what else it shows", async () => {
    const [norwich, norfolk] = TERRIERS as [Candidate, Candidate];
    const several = verdict({ state: "confident", candidates: [norwich], also: [norfolk], kinds: KINDS });
    expect((await summaryOf({ a: several })).labels).toMatchObject([
      { label: "Norwich terrier", count: 1, also: ["Norfolk terrier"] },
    ]);
    expect((await summaryOf({ a: several }, { a: "Rex" })).labels).toMatchObject([{ label: "Rex", also: [] }]);
  });

  it("counts a picture under the user's word alone, where there is one", async () => {
    const { labels, ambiguousCount } = await summaryOf({ a: TERRIER }, { a: "Rex" });
    expect(labels).toEqual([{ label: "Rex", family: false, count: 1, named: 1, addresses: ["a"], ...NOTHING }]);
    expect(ambiguousCount).toBe(0);
  });

  it("names the servers of pictures that were read from the screen, but for those that the user has named", async () => {
    const seen = { ...TERRIER, fromScreen: true };
    const addresses = ["https://cdn.org/1.png", "https://cdn.org/2.png", "video:1", "https://other.org/3.png"];
    const pictures = { ...Object.fromEntries(addresses.map((address) => [address, seen])), "https://a.org/4": TERRIER };
    const { closedSites, fromScreen } = await summaryOf(pictures, { "https://other.org/3.png": "Rex" });
    expect(closedSites).toEqual(["cdn.org"]);
    expect(fromScreen).toBe(3);
  });

  it("names the servers of pictures that may not be read, each once, and no others", async () => {
    const closed = { state: "unreadable", code: "no-access", detail: "" } as const;
    const { closedSites, unreadable } = await summaryOf({
      "https://cdn.org/1.png": closed,
      "https://cdn.org:8080/2.png": closed,
      "canvas:1": closed,
      "https://other.org/3.png": { ...closed, code: "refused" },
      "https://[": closed,
    });
    expect(closedSites).toEqual(["cdn.org"]);
    expect(unreadable.map(({ code, count }) => [code, count])).toEqual([
      ["no-access", 4],
      ["refused", 1],
    ]);
  });

  it("says what kinds of things all candidates of an ambiguous picture are", async () => {
    const { ambiguous } = await summaryOf({ a: verdict({ state: "ambiguous", candidates: TERRIERS, kinds: KINDS }) });
    expect(ambiguous).toEqual([{ address: "a", count: 1, candidates: TERRIERS, kinds: KINDS }]);
  });

  it("of thousands is made in short tasks, and is of when it was begun", async () => {
    const ledger = new Ledger();
    const add = (i: number) => ledger.answer(ledger.see({} as Spot, `${i}`, "far"), TERRIER);
    for (let i = 0; i < CROWD; i++) add(i);
    const { revision } = ledger;
    let [tasks, inTask, most] = [0, 0, 0];
    vi.stubGlobal("scheduler", {
      yield: async () => {
        if (tasks++ === 0) add(CROWD);
        inTask = 0;
      },
    });
    // By this clock, each look at a picture takes a hundredth of a millisecond, on every computer.
    vi.spyOn(performance, "now").mockImplementation(() => {
      most = Math.max(most, ++inTask);
      return inTask / 100;
    });
    const summary = await summarise(ledger, { of: () => undefined }, AT_WORK);
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    expect(summary.total).toBeGreaterThanOrEqual(CROWD);
    expect(summary.revision).toBe(revision);
    expect(tasks).toBeGreaterThan(1);
    expect(most).toBeLessThan(1_000);
  });
});
