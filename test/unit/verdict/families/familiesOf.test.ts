import { afterEach, describe, expect, it } from "vitest";
import { readGraph } from "../../../../scripts/models/readGraph";
import { readModels } from "../../../../scripts/models/readModels";
import { familiesOf } from "../../../../src/verdict/families/familiesOf";
import { shortLabel } from "../../../../src/words/label";
import familiesInChinese from "../../../../src/words/labels/families.zh_CN.json";
import { familyWord } from "../../../../src/words/labels/familyWord";
import namesInChinese from "../../../../src/words/labels/names.zh_CN.json";
import uncountable from "../../../../src/words/labels/uncountable.json";
import { withArticle } from "../../../../src/words/labels/withArticle";
import { chooseLanguage } from "../../../../src/words/language";
import { imageNetLabels } from "../imageNetLabels";
import "../../../../src/words/languages/everyLanguage";

afterEach(() => chooseLanguage("en"));

const HAN = /\p{Script=Han}/u;
/** Lists of these lengths are recognised by their first label; what the others are called does not matter. */
const listOf = (first: string, length: number) => Array.from({ length }, (_, i) => (i === 0 ? first : `class ${i}`));
const known = (labels: readonly string[]) => familiesOf(labels) ?? { families: [], synonyms: [], names: new Map() };
const { families, synonyms, names } = known(imageNetLabels());
const wordsOf = (of: readonly { readonly word: string }[]) => of.map(({ word }) => word);
const duplicates = (of: readonly string[]) => of.filter((one, i) => of.indexOf(one) < i);

describe("the families of ImageNet's classes", () => {
  it("have classes of the thousand, two at least, in order and each once", () => {
    expect(families.length).toBeGreaterThan(150);
    for (const { word, classes } of [...families, ...synonyms]) {
      expect(classes, word).toEqual([...new Set(classes)].sort((a, b) => a - b));
      expect(classes.length, word).toBeGreaterThan(1);
      expect(classes.every((index) => Number.isInteger(index) && index >= 1 && index <= 1000)).toBe(true);
    }
  });

  it("have words, and no two have the same classes or the same word", () => {
    expect(duplicates(wordsOf(families))).toEqual([]);
    expect(duplicates([...families, ...synonyms].map(({ classes }) => classes.join()))).toEqual([]);
    for (const word of [...wordsOf(families), ...wordsOf(synonyms), ...names.values()])
      expect(word).toMatch(/^\S.*\S$/);
  });

  it("come in the order of what they say: that of fewest classes first", () => {
    const sizes = families.map(({ classes }) => classes.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });

  it("each have a Chinese word of their own, and no word there is of a family that is gone", () => {
    expect(Object.keys(familiesInChinese).sort()).toEqual(wordsOf(families).sort());
    expect(duplicates(Object.values(familiesInChinese))).toEqual([]);
    chooseLanguage("zh_CN");
    for (const word of wordsOf(families)) expect(familyWord(word)).toMatch(HAN);
  });

  it("hold what is one of them, no part of one and no piece of furniture around it", () => {
    const classes = (word: string) => families.find((family) => family.word === word)?.classes;
    expect(classes("place of worship")).toEqual([498, 664, 669, 833]);
    expect(classes("screen or television")).not.toContain(549);
  });

  it("are told from the class that has the same word", () => {
    chooseLanguage("zh_CN");
    expect([familyWord("amphibian"), shortLabel("amphibian, amphibious vehicle")]).toEqual(["两栖动物", "水陆两用车"]);
  });
});

describe("classes that mean one thing", () => {
  it("belong to one group each", () => {
    expect(duplicates(synonyms.flatMap(({ classes }) => classes.map(String)))).toEqual([]);
  });

  it("are of one family", () => {
    const apart = synonyms.filter(
      (group) => !families.some(({ classes }) => group.classes.every((index) => classes.includes(index))),
    );
    expect(wordsOf(apart)).toEqual(["sunglasses"]);
  });

  it("have a Chinese word, as have the names that tell classes apart", () => {
    chooseLanguage("zh_CN");
    for (const word of [...wordsOf(synonyms), ...names.values()]) expect(shortLabel(word)).toMatch(HAN);
    const said = new Set([...wordsOf(synonyms), ...[...names.values()].map((name) => name.split(",", 1)[0] ?? "")]);
    expect(Object.keys(namesInChinese).filter((word) => !said.has(word))).toEqual([]);
  });
});

describe("with its article, a family is", () => {
  it.each([
    ["terrier", "a terrier"],
    ["insect", "an insect"],
    ["animal of the weasel family", "an animal of the weasel family"],
    ["unicycle", "a unicycle"],
    ["umbrella", "an umbrella"],
    ["furniture", "furniture"],
  ])("%s: %s", (word, said) => expect(withArticle(word)).toBe(said));

  it("a bare word in Chinese", () => {
    chooseLanguage("zh_CN");
    expect(withArticle("terrier")).toBe("梗犬");
  });

  it("never one of those that have none and are gone", () => {
    expect(uncountable.filter((word) => !wordsOf(families).includes(word))).toEqual([]);
  });
});

describe("of other lists of labels", () => {
  it("those without the background have the same families, one lower", () => {
    const lower = known(imageNetLabels("tench, Tinca tinca", 1000, 1));
    expect(wordsOf(lower.families)).toEqual(wordsOf(families));
    expect(lower.families.at(-1)?.classes).toEqual(families.at(-1)?.classes.map((index: number) => index - 1));
    expect(lower.names.get(134)).toBe("crane (bird)");
  });

  it("none are known", () => {
    expect(familiesOf(imageNetLabels("background", 1000))).toBeUndefined();
    // As long, and with the same first label, but of other things.
    expect(familiesOf(listOf("background", 1001))).toBeUndefined();
    expect(familiesOf(listOf("daisy", 5))).toBeUndefined();
    expect(familiesOf([])).toBeUndefined();
  });
});

const models = await Promise.all(readModels().map(async (model) => ({ id: model.id, graph: await readGraph(model) })));
const here = models.flatMap(({ id, graph }) => (graph ? [{ id, labels: graph.labels }] : []));
const shortOf = (label: string) => (label.split(",")[0] ?? "").toLowerCase();

describe.each(here.filter(({ labels }) => known(labels).synonyms.length > 0))("in $id", ({ labels }) => {
  const told = known(labels);
  const words = labels.map(shortOf);
  const classes = (of: readonly string[]) => labels.flatMap((label, i) => (of.includes(shortOf(label)) ? [i] : []));

  it("every label that another class or a family has, too, has a name of its own", () => {
    const equal = new Set(classes([...duplicates(words), ...wordsOf(told.families)]));
    expect([...told.names.keys()].sort()).toEqual(expect.arrayContaining([...equal].sort()));
    const said = labels.map((label, i) => told.names.get(i)?.split(",", 1)[0] ?? shortOf(label));
    expect(duplicates([...said, ...wordsOf(told.families)])).toEqual([]);
  });

  it("names and families are of the classes that they say", () => {
    expect([...told.names.values()].filter((name) => name.startsWith("Cardigan"))).toEqual(
      labels
        .filter((label) => label.startsWith("Cardigan"))
        .map((label) => label.replace("Cardigan", "Cardigan (dog)")),
    );
    for (const [index, name] of told.names) expect(shortOf(name).split(" (")[0]).toBe(words[index]);
    const inFamily = (word: string) =>
      told.families.find((family) => family.word === word)?.classes.map((i: number) => words[i]);
    expect(inFamily("cat")).toEqual(expect.arrayContaining(["tabby", "persian cat", "egyptian cat"]));
    expect(inFamily("lobster or crayfish")).toEqual(expect.arrayContaining(["american lobster", "spiny lobster"]));
    expect(inFamily("dessert")).toEqual(expect.arrayContaining(["ice cream", "ice lolly"]));
    expect(inFamily("primate")).toEqual(expect.arrayContaining(["orangutan", "chimpanzee", "baboon"]));
    expect(inFamily("ball")).toEqual(expect.arrayContaining(["basketball", "rugby ball", "volleyball"]));
  });
});
