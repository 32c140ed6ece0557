import { afterEach, expect, it } from "vitest";
import { unlabelledOf } from "../../../../src/popup/results/unlabelled/unlabelledOf";
import type { Summary } from "../../../../src/protocol/page/summary";
import { chooseLanguage } from "../../../../src/words/language";

afterEach(() => chooseLanguage("en"));

const refused = (...counts: readonly number[]) => ({
  ...({ code: "refused", count: 5 } as const),
  particulars: counts.map((count, index) => ({ detail: String(403 + index), count })),
});
const SUMMARY = {
  ...{ revision: 1, frames: 0, mapTiles: 0, otherSites: [], closedSites: [], pdf: false, fromScreen: 0 },
  ...{ total: 20, answered: 15, ambiguous: [], ambiguousCount: 3, unrecognised: 4, stopped: false },
  labels: [
    { label: "owl", family: false, count: 3, named: 0, addresses: [], kinds: [], candidates: [], also: [], partly: [] },
  ],
  unreadable: [refused(2, 1)],
} satisfies Summary;
const counts = (summary: Summary, text = "") => unlabelledOf(summary, text).map(({ key, count }) => [key, count]);

it("every picture is in one row: with a label, ambiguous, or here, where one that waits is too once the work is stopped", () => {
  expect(counts(SUMMARY)).toEqual([
    ["unrecognised", 4],
    ["refused", 5],
  ]);
  expect(counts({ ...SUMMARY, stopped: true })).toEqual([
    ["unrecognised", 4],
    ["refused", 5],
    ["waiting", 5],
  ]);
});

it("says of how many pictures a reason is not told apart", () => {
  const [, reason] = unlabelledOf(SUMMARY, "");
  expect(reason?.sentences.map(({ count }) => count)).toEqual([2, 1, 5]);
  expect(reason?.sentences.at(-1)?.sentence).toBe("2 more, for similar reasons.");
});

it.each([
  ["", 9],
  ["owl", 0],
  ["http 404", 5],
  ["NOT RECOGNISED", 4],
] as const)("follows the filter: of those that match %j there are %i", (text, count) => {
  expect(unlabelledOf(SUMMARY, text).reduce((sum, reason) => sum + reason.count, 0)).toBe(count);
});
