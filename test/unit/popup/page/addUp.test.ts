import { expect, it } from "vitest";
import { addUp } from "../../../../src/popup/page/addUp";
import type { Summary } from "../../../../src/protocol/page/summary";

const sure = { family: false, kinds: [], candidates: [], also: [], partly: [] };
const frame = (more: Partial<Summary>): Summary => ({
  revision: 1,
  frames: 0,
  otherSites: [],
  mapTiles: 0,
  total: 2,
  answered: 1,
  labels: [],
  ambiguous: [],
  ambiguousCount: 0,
  unrecognised: 0,
  fromScreen: 1,
  unreadable: [],
  closedSites: [],
  stopped: false,
  pdf: false,
  ...more,
});

it("adds up the frames of a tab as if they were one page", () => {
  const candidates = [{ index: 1, label: "owl", probability: 0.5 }];
  const owl = { address: "https://a.org/owl.jpg", candidates, kinds: [], count: 1 };
  const refused = { code: "refused", count: 2, particulars: [{ detail: "404", count: 2 }] } as const;
  const sum = addUp([
    frame({
      labels: [{ ...sure, label: "ant", count: 1, named: 1, addresses: ["a", "b"] }],
      otherSites: ["ads.org", "film.org"],
      mapTiles: 12,
      ambiguous: [owl],
      ambiguousCount: 1,
      unreadable: [refused],
      closedSites: ["cdn.org"],
    }),
    frame({
      labels: [
        { ...sure, label: "bee", count: 2, named: 0, addresses: ["c"] },
        { ...sure, label: "ant", count: 3, named: 2, addresses: ["b", "d", "e"] },
      ],
      ambiguous: [owl, { ...owl, address: "canvas:1" }],
      ambiguousCount: 2,
      otherSites: ["film.org"],
      mapTiles: 3,
      unrecognised: 5,
      fromScreen: 2,
      unreadable: [{ ...refused, count: 1, particulars: [{ detail: "403", count: 1 }] }],
      closedSites: ["cdn.org", "film.org"],
      pdf: true,
    }),
  ]);
  expect(sum).toEqual({
    revision: 2,
    frames: 0,
    otherSites: ["ads.org", "film.org", "film.org"],
    mapTiles: 15,
    stopped: false,
    pdf: false,
    total: 4,
    answered: 2,
    labels: [
      { ...sure, label: "ant", count: 4, named: 3, addresses: ["a", "b", "d"] },
      { ...sure, label: "bee", count: 2, named: 0, addresses: ["c"] },
    ],
    ambiguous: [
      { ...owl, count: 2 },
      { ...owl, address: "canvas:1" },
    ],
    ambiguousCount: 3,
    fromScreen: 3,
    unrecognised: 5,
    unreadable: [
      {
        code: "refused",
        count: 3,
        particulars: [
          { detail: "404", count: 2 },
          { detail: "403", count: 1 },
        ],
      },
    ],
    closedSites: ["cdn.org", "film.org"],
  });
});

const working = frame({ total: 5, answered: 2 });
const finished = frame({ total: 2, answered: 2 });
const stopped = frame({ total: 4, answered: 1, stopped: true });
const stoppedAtItsEnd = frame({ total: 2, answered: 2, stopped: true });

it.each([
  ["works while none was stopped", [working, finished], false],
  ["has stopped where all have", [stopped, stoppedAtItsEnd], true],
  ["works as long as one does, whatever others do", [stopped, working], false],
  ["works where only one that has nothing left to do was stopped", [stoppedAtItsEnd, working], false],
  ["has stopped where the rest has nothing left to do", [finished, stopped], true],
  ["works where there is nothing yet", [], false],
] as const)("%s", (_, frames, expected) => {
  expect(addUp(frames).stopped).toBe(expected);
  expect(addUp(frames.toReversed()).stopped).toBe(expected);
});
