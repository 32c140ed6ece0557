import { expect, it } from "vitest";
import { fitGate } from "../../../../scripts/fitting/fitGate";
import { auroc } from "../../../../scripts/fitting/gateQuality";
import { inFolds } from "../../../../scripts/fitting/inFolds";
import type { SeenPicture } from "../../../../scripts/fitting/seenPicture";
import { Gate } from "../../../../src/verdict/gate";
import { seen } from "./seen";

const gateOf = async (pictures: readonly SeenPicture[]) =>
  new Gate({ ...(await fitGate(pictures)), known: 0, plain: 0 });

/** Known pictures have one class that stands out, strangers have two classes of their own a little ahead. */
const known = Array.from({ length: 40 }, (_, i) => seen({ file: `k${i}`, role: "labelled", of: { [i % 6]: 0.9 } }));
const strangers = Array.from({ length: 40 }, (_, i) =>
  seen({ file: `s${i}`, role: "stranger", kind: `kind ${i % 5}`, of: { 8: 0.3 + (i % 7) / 50, 9: 0.3 } }),
);

it("tells known pictures from strangers that it has not seen, by int8 weights", async () => {
  const tested = await inFolds([...known, ...strangers], 5, async (some) => {
    const gate = await gateOf(some);
    return ({ probabilities }) => gate.score(probabilities);
  });
  expect(tested).toHaveLength(80);
  for (const { picture, found } of tested) expect(found > 0, picture.file).toBe(picture.role === "labelled");
});

it("gives both sides the same weight, however many pictures they have", async () => {
  const few = await gateOf([...known.slice(0, 6), ...strangers]);
  const mean = (pictures: readonly SeenPicture[]) =>
    pictures.reduce((sum, { probabilities }) => sum + few.score(probabilities), 0) / pictures.length;
  expect(mean(known)).toBeGreaterThan(0);
  expect(mean(strangers)).toBeLessThan(0);
});

it("gives the same answer each time", async () => {
  expect(await fitGate([...known, ...strangers])).toEqual(await fitGate([...known, ...strangers]));
});

it("is the better told, the more often a known picture has a higher score than a stranger", () => {
  const scored = ([...known.slice(0, 2), ...strangers.slice(0, 2)] as const).map((picture, i) => ({ picture, i }));
  const of = (...scores: number[]) => auroc(scored.map(({ picture, i }) => ({ picture, found: scores[i] ?? 0 })));
  expect([of(3, 4, 1, 2), of(1, 2, 3, 4), of(1, 3, 2, 0), of(1, 1, 1, 1)]).toEqual([1, 0, 0.75, 0.5]);
});

it("is divided as often as is asked, each time otherwise, and with strangers of a kind together or apart", async () => {
  const partsOf = async (division: Parameters<typeof inFolds>[3]) => {
    const tested = await inFolds(
      [...known, ...strangers],
      5,
      async (some) => (picture) => String([some.length, some.some(({ kind }) => kind === picture.kind)]),
      division,
    );
    return tested.filter(({ picture }) => picture.role === "stranger");
  };
  const filesOf = async (salt: string) => (await partsOf({ salt })).map(({ picture }) => picture.file);
  expect(await filesOf("")).toEqual(await filesOf(""));
  expect(await filesOf("2")).not.toEqual(await filesOf("3"));
  for (const { found } of await partsOf({ salt: "2" })) expect(found).toMatch(/false$/);
  expect((await partsOf({ mixed: true })).every(({ found }) => found.endsWith("true"))).toBe(true);
});

it("never has strangers of a kind on both sides of a test", async () => {
  const tested = await inFolds([...known, ...strangers], 3, async (some) => {
    const kinds = new Set(some.map(({ kind }) => kind));
    return ({ role, kind }) => role === "stranger" && kinds.has(kind);
  });
  expect(tested.some(({ found }) => found)).toBe(false);
});
