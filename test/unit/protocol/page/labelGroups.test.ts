import { describe, expect, it } from "vitest";
import { type LabelGroup, LabelGroups } from "../../../../src/protocol/page/labelGroups";

const group = (label: string, more: Partial<LabelGroup> = {}): LabelGroup => ({
  ...{ label, family: false, count: 1, named: 0, addresses: [], kinds: [], partly: [], candidates: [], also: [] },
  ...more,
});

function join(groups: readonly LabelGroup[], keeps?: (address: string) => boolean) {
  const joined = new LabelGroups(keeps);
  for (const one of groups) joined.add(one);
  return joined.list();
}

describe("groups of pictures with the same label", () => {
  it("are joined, the largest first", () => {
    const candidates = ["Norwich terrier", "Norfolk terrier"];
    const joined = join([
      group("ant", { named: 1, addresses: ["a"] }),
      group("terrier", { family: true, kinds: ["terrier", "dog"], candidates: candidates.slice(0, 1) }),
      group("terrier", { family: true, kinds: ["terrier", "dog"], candidates }),
      group("ant", { count: 3, addresses: ["a", "b", "c", "d"] }),
    ]);
    expect(joined).toEqual([
      group("ant", { count: 4, named: 1, addresses: ["a", "b", "c"] }),
      group("terrier", { family: true, count: 2, kinds: ["terrier", "dog"], candidates }),
    ]);
  });

  it("say what else their pictures show, once", () => {
    const joined = join([group("poodle", { also: ["cat"] }), group("poodle", { also: ["cat", "Pembroke"] })]);
    expect(joined).toEqual([group("poodle", { count: 2, also: ["cat", "Pembroke"] })]);
  });

  it("are of the kinds that all their pictures are, and partly of the others", () => {
    const espresso = group("cup", { kinds: ["tableware", "drink"], partly: ["cat"] });
    const [cup] = join([group("cup", { kinds: ["container", "tableware"] }), espresso, group("cup", { named: 1 })]);
    expect(cup).toMatchObject({ kinds: ["tableware"], partly: ["container", "drink", "cat"] });
  });

  it("are as sure as the least and the most of them, whatever the user has labelled", () => {
    const [ant] = join([
      group("ant", { named: 1 }),
      group("ant", { sure: { least: 0.6, most: 0.6 } }),
      group("ant", { sure: { least: 0.8, most: 0.9 } }),
    ]);
    expect(ant?.sure).toEqual({ least: 0.6, most: 0.9 });
  });

  it("are not those of a family whose word is a label, too", () => {
    const joined = join([group("mushroom", { count: 2 }), group("mushroom", { family: true })]);
    expect(joined.map(({ family, count }) => [family, count])).toEqual([
      [false, 2],
      [true, 1],
    ]);
  });

  it("ask about no address that they have no place for", () => {
    const asked: string[] = [];
    const keeps = (address: string) => asked.push(address) > 0 && address !== "b";
    const [ant] = join([group("ant", { addresses: ["a", "b", "a", "c", "d", "e"] })], keeps);
    expect(ant?.addresses).toEqual(["a", "c", "d"]);
    expect(asked).toEqual(["a", "b", "c", "d"]);
  });
});
