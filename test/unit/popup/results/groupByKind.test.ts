import { describe, expect, it } from "vitest";
import { groupByKind } from "../../../../src/popup/results/rows/groupByKind";
import type { LabelGroup } from "../../../../src/protocol/page/labelGroups";
import families from "../../../../src/verdict/families/imagenet.json";
import general from "../../../../src/words/labels/general.json";

const row = (label: string, count: number, kinds: readonly string[] = []): LabelGroup => ({
  ...{ label, family: false, count, named: 0, addresses: [], candidates: [], also: [], partly: [], kinds },
});
const DOG = ["dog", "canine", "mammal", "animal"];
const beagle = row("beagle", 3, ["scent hound", "hound", ...DOG]);
const pug = row("pug", 2, ["lapdog", ...DOG]);
const dog = { ...row("dog", 1, DOG), family: true };
const wolf = row("grey wolf", 1, ["wolf", "wild canine", "canine", "mammal", "animal"]);
const tabby = row("tabby", 4, ["tabby cat", "cat", "feline", "mammal", "animal"]);
const mine = row("Rex", 5);

describe("rows of the same kind", () => {
  it("stand under its word, with those of which no more is sure, and are counted together", () => {
    expect(groupByKind([mine, tabby, beagle, pug, dog, wolf])).toEqual([
      { kind: "dog", rows: [beagle, pug, dog], count: 6 },
      mine,
      tabby,
      wolf,
    ]);
  });

  it("leave no picture out, and none twice", () => {
    const all = [mine, tabby, beagle, pug, dog, wolf];
    const rows = groupByKind(all).flatMap((group) => ("kind" in group ? group.rows : [group]));
    expect(new Set(rows)).toEqual(new Set(all));
    expect(rows).toHaveLength(all.length);
  });

  it("are not joined by a kind that says nothing, and a single one stays alone", () => {
    expect(groupByKind([tabby, beagle, wolf])).toEqual([tabby, beagle, wolf]);
  });
});

it("each kind that heads no rows is one that models have", () => {
  const whole = ["species of bird", "species of insect"];
  expect(general.filter((word) => !(word in families.families) && !whole.includes(word))).toEqual([]);
});
