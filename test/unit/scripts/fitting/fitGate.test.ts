import { expect, it } from "vitest";
import { fitGate } from "../../../../scripts/fitting/fitGate";
import { inFolds } from "../../../../scripts/fitting/inFolds";
import type { SeenPicture } from "../../../../scripts/fitting/seenPicture";
import { Gate } from "../../../../src/verdict/gate";
import { seen } from "./seen";

const gateOf = (pictures: readonly SeenPicture[]) => new Gate({ ...fitGate(pictures), known: 0, plain: 0 });

/** Known pictures have one class that stands out, strangers have two classes of their own a little ahead. */
const known = Array.from({ length: 40 }, (_, i) => seen({ file: `k${i}`, role: "labelled", of: { [i % 6]: 0.9 } }));
const strangers = Array.from({ length: 40 }, (_, i) =>
  seen({ file: `s${i}`, role: "stranger", kind: `kind ${i % 5}`, of: { 8: 0.3 + (i % 7) / 50, 9: 0.3 } }),
);

it("tells known pictures from strangers that it has not seen, by int8 weights", () => {
  const tested = inFolds([...known, ...strangers], 5, (some) => {
    const gate = gateOf(some);
    return ({ probabilities }) => gate.score(probabilities);
  });
  expect(tested).toHaveLength(80);
  for (const { picture, found } of tested) expect(found > 0, picture.file).toBe(picture.role === "labelled");
});

it("gives both sides the same weight, however many pictures they have", () => {
  const few = gateOf([...known.slice(0, 6), ...strangers]);
  const mean = (pictures: readonly SeenPicture[]) =>
    pictures.reduce((sum, { probabilities }) => sum + few.score(probabilities), 0) / pictures.length;
  expect(mean(known)).toBeGreaterThan(0);
  expect(mean(strangers)).toBeLessThan(0);
});

it("gives the same answer each time", () => {
  expect(fitGate([...known, ...strangers])).toEqual(fitGate([...known, ...strangers]));
});

it("never has strangers of a kind on both sides of a test", () => {
  const tested = inFolds([...known, ...strangers], 3, (some) => {
    const kinds = new Set(some.map(({ kind }) => kind));
    return ({ role, kind }) => role === "stranger" && kinds.has(kind);
  });
  expect(tested.some(({ found }) => found)).toBe(false);
});
