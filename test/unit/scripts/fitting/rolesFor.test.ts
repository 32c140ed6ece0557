import { describe, expect, it } from "vitest";
import { assess } from "../../../../scripts/fitting/assess";
import { fitModel } from "../../../../scripts/fitting/fitModel";
import { Meaning } from "../../../../scripts/fitting/meaning";
import { rolesFor } from "../../../../scripts/fitting/rolesFor";
import { OTHER } from "../../../../scripts/fitting/seenPicture";
import type { VerdictRule } from "../../../../src/models/entry";
import { Judge } from "../../../../src/verdict/judge";
import { seen } from "./seen";

const labels = Array.from({ length: 12 }, (_, i) => `Genus${i < 4 ? "a" : "b"} species (${i} Finch)`);
const meaning = new Meaning(labels);
const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));

/** Pictures that show what a specialist knows, of which only every other one has a known class. */
const own = many(60, (i) =>
  seen({ file: `own/${i}.jpg`, role: "labelled", of: { [i % 6]: 0.9 }, ...(i % 2 && { right: i % 6 }) }),
);
const others = many(100, (i) =>
  seen({ file: `eval/${i}.jpg`, role: "labelled", of: { 8: 0.3 + (i % 5) / 100, 9: 0.3 } }),
);
const web = many(20, (i) => seen({ file: `web/${i}.jpg`, role: "web", of: { 8: 0.3, 9: 0.32 } }));
const strangers = many(60, (i) =>
  seen({
    file: `strangers/${i}.png`,
    role: "stranger",
    kind: `kind ${i % 6}`,
    of: { 8: 0.32 + (i % 5) / 100, 9: 0.3 },
  }),
);
const pictures = [...own, ...others, ...web, ...strangers];
const aims = {
  own: (file: string) => file.startsWith("own/"),
  measured: (file: string) => file.startsWith("eval/"),
};

describe("to a specialist", () => {
  it("all pictures are strangers but those of what it knows", () => {
    const cast = rolesFor(pictures, aims);
    expect(cast).toMatchObject({ specialist: true, known: true });
    const known = cast.pictures.filter(({ role }) => role !== "stranger");
    expect(known.map(({ file }) => file)).toEqual(own.map(({ file }) => file));
    const kinds = new Set(cast.pictures.filter(({ role }) => role === "stranger").map(({ kind }) => kind));
    expect(kinds).toContain("web");
    expect(kinds.size).toBeGreaterThan(10);
  });

  it("what is known of its pictures makes a rule with a gate", async () => {
    const { rule, fitted } = await fitModel({ standIn: false }, meaning, pictures, aims);
    expect(fitted).toMatchObject({ bound: "gate", pictures: 60 });
    expect(fitted.strangers).toEqual({ pictures: 180, confident: 0, family: 0, ambiguous: 0 });
    expect(fitted.confident).toEqual({ share: 1, right: 1 });
    expect(rule.gate).toBeDefined();
  });

  it("too few of them make one without", async () => {
    const { rule, fitted } = await fitModel({ standIn: false }, meaning, [...own.slice(0, 10), ...others], aims);
    expect(fitted).toMatchObject({ bound: "unrelated", pictures: 100 });
    expect(rule.gate).toBeUndefined();
    expect(rule.family).toBeUndefined();
  });
});

it("pictures whose class is not known count for shares, not for what is right", () => {
  const judge = new Judge(labels, { confident: 0.5, recognised: 0.2 });
  const said = own.map((picture) => ({ picture, found: judge.judge(picture.probabilities) }));
  expect(assess(said, meaning).confident).toEqual({ share: 1, right: 1 });
});

it("a species that the model has not makes an exact word wrong, and leaves a family open", () => {
  const other = own.map((picture) => ({ ...picture, right: OTHER }));
  const say = (rule: VerdictRule) => {
    const judge = new Judge(labels, rule);
    return assess(
      other.map((picture) => ({ picture, found: judge.judge(picture.probabilities) })),
      meaning,
    );
  };
  expect(say({ confident: 0.5, recognised: 0.2 }).confident).toEqual({ share: 1, right: 0 });
  const { family } = say({ confident: 0.99, family: 0.8, recognised: 0.2 });
  expect(family.share).toBeGreaterThan(0);
  expect(meaning.canTell({ state: "family", candidates: [] }, OTHER)).toBe(false);
});

it("to a model with ImageNet's classes, pictures of other classes are strangers", () => {
  const known = many(40, (i) =>
    seen({ file: `eval/known ${i}.jpg`, role: "labelled", of: { [i % 6]: 0.9 }, right: i % 6 }),
  );
  const { pictures: cast, specialist } = rolesFor([...known, ...others, ...web], { ...aims, own: () => false });
  expect(specialist).toBe(false);
  expect(cast.map(({ role }) => role)).toEqual([
    ...known.map(() => "labelled"),
    ...others.map(() => "stranger"),
    ...web.map(() => "web"),
  ]);
});
