import { expect, it } from "vitest";
import type { Summary } from "../../../src/content/summary";
import { addUp } from "../../../src/popup/addUp";

const frame = (more: Partial<Summary>): Summary => ({
  revision: 1,
  frames: 0,
  total: 2,
  answered: 1,
  labels: [],
  ambiguous: [],
  ambiguousCount: 0,
  unrecognised: 0,
  unreadable: [],
  stopped: false,
  pdf: false,
  ...more,
});

it("adds up the frames of a tab as if they were one page", () => {
  const candidates = [{ index: 1, label: "owl", probability: 0.5 }];
  const owl = { address: "https://a.org/owl.jpg", candidates, count: 1 };
  const refused = { code: "refused", detail: "404", count: 2 } as const;
  const sum = addUp([
    frame({
      labels: [{ label: "ant", count: 1, named: 1, addresses: ["a", "b"] }],
      ambiguous: [owl],
      ambiguousCount: 1,
      unreadable: [refused],
    }),
    frame({
      labels: [
        { label: "bee", count: 2, named: 0, addresses: ["c"] },
        { label: "ant", count: 3, named: 2, addresses: ["b", "d", "e"] },
      ],
      ambiguous: [owl, { ...owl, address: "canvas:1" }],
      ambiguousCount: 2,
      unrecognised: 5,
      unreadable: [{ ...refused, count: 1 }],
      stopped: true,
      pdf: true,
    }),
  ]);
  expect(sum).toEqual({
    revision: 2,
    frames: 0,
    stopped: true,
    pdf: false,
    total: 4,
    answered: 2,
    labels: [
      { label: "ant", count: 4, named: 3, addresses: ["a", "b", "d"] },
      { label: "bee", count: 2, named: 0, addresses: ["c"] },
    ],
    ambiguous: [
      { ...owl, count: 2 },
      { ...owl, address: "canvas:1" },
    ],
    ambiguousCount: 3,
    unrecognised: 5,
    unreadable: [{ code: "refused", detail: "404", count: 3 }],
  });
});
