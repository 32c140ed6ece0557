import { afterEach, describe, expect, it } from "vitest";
import { readGraph } from "../../../../scripts/models/readGraph";
import { readModels } from "../../../../scripts/models/readModels";
import { UNFITTED_RULE } from "../../../../src/models/entry";
import { familiesOf } from "../../../../src/verdict/families/familiesOf";
import { Judge } from "../../../../src/verdict/judge";
import { familyWord } from "../../../../src/words/labels/familyWord";
import { withArticle } from "../../../../src/words/labels/withArticle";
import { chooseLanguage } from "../../../../src/words/language";
import "../../../../src/words/languages/everyLanguage";

afterEach(() => chooseLanguage("en"));

const BIRDS = [
  "Haemorhous cassinii (Cassin's Finch)",
  "Haemorhous mexicanus (House Finch)",
  "Taeniopygia guttata (Zebra Finch)",
  "Pelecanus occidentalis (Brown Pelican)",
  "Pelecanus occidentalis carolinensis (Eastern Brown Pelican)",
  "Pelecanus erythrorhynchos (American White Pelican)",
  "Aphelocoma californica (California Scrub-Jay)",
  "Cyanocitta cristata (Blue Jay)",
  "Merops apiaster (European Bee-eater)",
  "Merops ornatus (Rainbow Bee-Eater)",
  "Grallina cyanoleuca (Magpie-lark)",
  "Eremophila alpestris (Horned Lark)",
  "Campylorhynchus turdinus (Thrush-like Wren)",
  "Thryothorus ludovicianus (Carolina Wren)",
  "Anas crecca (Green-winged Teal)",
  "Aythya collaris (Ring-necked Duck)",
  "Circus hudsonius (Northern Harrier (American))",
  "Circus aeruginosus (Western Marsh Harrier (ssp. aeruginosus))",
  "Anas superciliosa \\xd7 platyrhynchos (Pacific Black Duck \\xd7 Mallard hybrid)",
  "Corvus corax ()",
  "Corvus corone ()",
  "Sturnus vulgaris",
  "background",
];

const read = (labels: readonly string[]) =>
  new Map(familiesOf(labels)?.families.map(({ word, classes }) => [word, classes.map((index) => labels[index])]));
const birds = read(BIRDS);
/** The families of one of the labels. */
const ofBird = (name: string) => [...birds].filter(([, labels]) => labels.some((label) => label?.includes(name)));
const words = (name: string) => ofBird(name).map(([word]) => word);

describe("a list of species has families", () => {
  it("by the last word of the common name, and by its last two", () => {
    expect(birds.get("finch")).toEqual(BIRDS.slice(0, 3));
    expect(birds.get("pelican")).toEqual(BIRDS.slice(3, 6));
    expect(birds.get("brown pelican")).toEqual(BIRDS.slice(3, 5));
  });

  it("by the genus, with the most particular word that all of it share", () => {
    expect(birds.get("finch of the genus Haemorhous")).toEqual(BIRDS.slice(0, 2));
    expect(birds.get("species of the genus Corvus")).toEqual(BIRDS.slice(19, 21));
  });

  it("of which none has the same classes as another, or a single one", () => {
    expect(words("Bee-eater")).toEqual(["bee-eater"]);
    expect(words("Horned Lark")).toEqual([]);
    expect(words("American White Pelican")).toEqual(["pelican"]);
    const classes = [...birds.values()].map(String);
    expect(new Set(classes).size).toBe(classes.length);
  });

  it("by the part after a hyphen only where a capital says that it is of that kind", () => {
    expect(words("Scrub-Jay")).toEqual(["jay"]);
    expect(words("Magpie-lark")).toEqual([]);
    expect(words("Thrush-like Wren")).toEqual(["wren"]);
  });

  it("by the kind that a word stands for", () => {
    expect(birds.get("duck")).toEqual([BIRDS[14], BIRDS[15], BIRDS[18]]);
  });

  it("without what brackets within the name tell apart, and without the names of hybrids", () => {
    expect(words("Northern Harrier")).toEqual(["harrier"]);
    expect(words("hybrid")).toEqual(["duck of the genus Anas", "duck"]);
    expect(words("background")).toEqual([]);
    expect(words("Sturnus")).toEqual([]);
  });

  it("whose words stand for their kind, never for a colour", () => {
    const insects = [
      "Pieris rapae (Cabbage White)",
      "Pontia protodice (Checkered White)",
      "Aporia crataegi (Large White)",
    ];
    expect([...read(insects).keys()]).toEqual([]);
    expect([...read([...insects, "Aglais io (European Peacock Butterfly)"]).keys()]).toEqual([
      "white butterfly",
      "butterfly",
    ]);
  });

  it("no more than a list of other things", () => {
    expect(familiesOf(["daisy", "dandelion", "roses"])).toBeUndefined();
    expect(familiesOf(["Golden Retriever (dog)", "Persian Cat (cat)", "Siamese Cat (cat)"])).toBeUndefined();
    expect(familiesOf(["Haemorhous cassinii", "Haemorhous mexicanus"])).toBeUndefined();
  });
});

describe("the words of such families", () => {
  it("have their article, and are said in Chinese", () => {
    expect(withArticle("owl of the genus Strix")).toBe("an owl of the genus Strix");
    expect(withArticle("species of the genus Corvus")).toBe("a species of the genus Corvus");
    chooseLanguage("zh_CN");
    expect(familyWord("finch of the genus Haemorhous")).toBe("Haemorhous属的雀类小鸟");
    expect(familyWord("species of the genus Corvus")).toBe("Corvus属的物种");
    expect(familyWord("moth")).toBe("蛾");
    expect(familyWord("snark of the genus Boojum")).toBe("Boojum属的snark");
  });
});

it("a model that the user brings has them for the filter, and names none", () => {
  const judge = new Judge(BIRDS, UNFITTED_RULE);
  const half = Float32Array.from(BIRDS, (_, index) => (index < 2 ? 0.5 : 0));
  const sure = Float32Array.from(BIRDS, (_, index) => (index === 0 ? 1 : 0));
  expect(judge.judge(half)).toMatchObject({ state: "ambiguous", kinds: ["finch of the genus Haemorhous", "finch"] });
  expect(judge.judge(sure)).toMatchObject({ state: "confident", kinds: ["finch of the genus Haemorhous", "finch"] });
});

it("what may be one of several things is found by the kinds of each", () => {
  const either = Float32Array.from(BIRDS, (_, index) => (index === 0 || index === 6 ? 0.5 : 0));
  expect(new Judge(BIRDS, UNFITTED_RULE).judge(either)).toMatchObject({
    ...{ state: "ambiguous", kinds: [], partly: expect.arrayContaining(["finch", "jay"]) },
  });
});

const inat = await Promise.all(
  readModels()
    .filter(({ id }) => id.includes("_inat_"))
    .map(async (model) => ({ id: model.id, graph: await readGraph(model) })),
);
const here = inat.flatMap(({ id, graph }) => (graph ? [{ id, labels: graph.labels }] : []));

describe.each(here)("in $id", ({ id, labels }) => {
  const families = read(labels);
  const inFamily = (word: string) => String(families.get(word));

  it("the families are those that a person would say", () => {
    const telling = id.includes("bird")
      ? { finch: "House Finch", duck: "Northern Pintail", "species of the genus Setophaga": "Northern Parula" }
      : { butterfly: "Monarch", "sphinx moth": "Carolina Sphinx", "bumblebee of the genus Bombus": "Bombus" };
    for (const [word, label] of Object.entries(telling))
      if (families.has(word)) expect(inFamily(word)).toContain(label);
    expect(families.size).toBeGreaterThan(150);
    expect(inFamily("background")).toBe("undefined");
  });

  it("every family has at least two classes, fewer than all, and a word of its own", () => {
    for (const [word, classes] of families) {
      expect(classes.length).toBeGreaterThan(1);
      if (!word.startsWith("species of ")) expect(classes.length).toBeLessThan(labels.length / 2);
      expect(classes).not.toContain("background");
    }
    expect(families.size).toBe(familiesOf(labels)?.families.length);
  });
});
