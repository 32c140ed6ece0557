import { describe, expect, it } from "vitest";
import { assess } from "../../../../scripts/fitting/assess";
import { fitRule } from "../../../../scripts/fitting/fitRule";
import { fitSpecialist } from "../../../../scripts/fitting/fitSpecialist";
import { judgeSeen } from "../../../../scripts/fitting/judgeSeen";
import { Meaning } from "../../../../scripts/fitting/meaning";
import { ruleFor } from "../../../../scripts/fitting/ruleFor";
import { Judge } from "../../../../src/verdict/judge";
import { seen } from "./seen";

const meaning = new Meaning(Array.from({ length: 12 }, (_, i) => `class ${i}`));

/** Pictures whose best class has a probability, and is right for some of them. */
const labelled = (count: number, right: number, best: number) =>
  Array.from({ length: count }, (_, i) =>
    seen({ file: `k${best}-${i}`, role: "labelled", of: { [i % 6]: best }, right: i < right ? i % 6 : 7 }),
  );
const strangers = Array.from({ length: 60 }, (_, i) =>
  seen({ file: `s${i}`, role: "stranger", kind: `kind ${i % 6}`, of: { 8: 0.32 + (i % 5) / 100, 9: 0.3 } }),
);

describe("the fitted rule", async () => {
  const pictures = [...labelled(60, 45, 0.62), ...labelled(60, 59, 0.83), ...labelled(60, 60, 0.95), ...strangers];
  const rule = await fitRule(pictures, meaning);

  it("is confident from the probability on at which 96 % are right", () => {
    expect(rule.confident).toBeGreaterThan(0.62);
    expect(rule.confident).toBeLessThanOrEqual(0.83);
  });

  it("keeps silent for strangers, and its promises for the others", () => {
    const judge = new Judge(meaning.labels, rule);
    const said = pictures.map((picture) => ({ picture, found: judgeSeen(judge, picture) }));
    const { confident, strangers: false_, kinds } = assess(said, meaning);
    expect(confident.right).toBeGreaterThanOrEqual(0.96);
    expect(confident.share).toBeGreaterThan(0.6);
    expect(false_).toEqual({ pictures: 60, confident: 0, family: 0, ambiguous: 0 });
    expect(Object.keys(kinds)).toHaveLength(6);
  });
});

it("is not confident where its surest words are wrong, whatever the curve of their chances says", async () => {
  const { confident } = await fitRule(
    [...labelled(60, 20, 0.6), ...labelled(60, 57, 0.9), ...labelled(60, 54, 0.97), ...strangers],
    meaning,
  );
  expect(confident).toBeGreaterThan(0.97);
});

it("names families that are right also where too few exact words are for both together", async () => {
  const kinds = new Meaning(Array.from({ length: 12 }, (_, i) => `Genus${i < 4 ? "a" : "b"} species (${i} Finch)`));
  const ofGenus = Array.from({ length: 7 }, (_, i) =>
    seen({ file: `f${i}`, role: "labelled", of: { 0: 0.5, 1: 0.45 }, right: 1 }),
  );
  const { confident, family } = await fitRule([...labelled(70, 67, 0.9), ...ofGenus, ...strangers], kinds);
  expect(confident).toBeLessThanOrEqual(0.9);
  expect(family).toBe(0.8);
});

it("names candidates of a stand-in only from where strangers hardly get any, and others' from 0.35 on at the latest", async () => {
  // To the gate they are like what is known.
  const alike = Array.from({ length: 60 }, (_, i) =>
    seen({ file: `a${i}`, role: "stranger", kind: `kind ${i % 6}`, of: { [i % 6]: 0.5 } }),
  );
  const pictures = [...labelled(60, 45, 0.62), ...labelled(60, 59, 0.83), ...labelled(60, 60, 0.95), ...alike];
  expect((await ruleFor({}, meaning, pictures)).recognised).toBe(0.35);
  expect((await ruleFor({ standIn: true }, meaning, pictures)).recognised).toBeGreaterThan(0.5);
});

describe("the rule of a specialist", () => {
  it("is strict enough that false alarms are rare on pictures of other things", () => {
    const { confident, recognised } = fitSpecialist(Array.from({ length: 100 }, (_, i) => i / 100));
    expect(confident).toBeCloseTo(0.99);
    expect(recognised).toBeCloseTo(0.9);
  });
});
