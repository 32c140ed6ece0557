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
  ...more,
});

it("adds up the frames of a tab as if they were one page", () => {
  const candidates = [{ index: 1, label: "owl", probability: 0.5 }];
  const owl = { address: "https://a.org/owl.jpg", candidates, count: 1 };
  const refused = { code: "refused", detail: "404", count: 2 } as const;
  const sum = addUp([
    frame({ labels: [{ label: "ant", count: 1 }], ambiguous: [owl], ambiguousCount: 1, unreadable: [refused] }),
    frame({
      labels: [
        { label: "bee", count: 2 },
        { label: "ant", count: 3 },
      ],
      ambiguous: [owl, { ...owl, address: "canvas:1" }],
      ambiguousCount: 2,
      unrecognised: 5,
      unreadable: [{ ...refused, count: 1 }],
    }),
  ]);
  expect(sum).toEqual({
    revision: 2,
    frames: 0,
    total: 4,
    answered: 2,
    labels: [
      { label: "ant", count: 4 },
      { label: "bee", count: 2 },
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
