import { expect, it } from "vitest";
import { assess } from "../../../../scripts/fitting/assess";
import { Meaning } from "../../../../scripts/fitting/meaning";
import type { SeenPicture } from "../../../../scripts/fitting/seenPicture";
import { familiesOf } from "../../../../src/verdict/families/familiesOf";
import imageNet from "../../../../src/verdict/families/imagenet.json" with { type: "json" };
import ourWords from "../../../../src/verdict/families/ourWords.json" with { type: "json" };
import { parseClasses } from "../../../../src/verdict/families/parseClasses";
import { Judge } from "../../../../src/verdict/judge";
import { Vocabulary } from "../../../../src/verdict/vocabulary";
import { shortLabel } from "../../../../src/words/label";
import { chooseLanguage } from "../../../../src/words/language";
import "../../../../src/words/languages/everyLanguage";

const WORDS = Object.keys(ourWords);
const known = familiesOf(WORDS);
const numbersOf = (word: string) => known?.covers?.[WORDS.indexOf(word)] ?? [];
const indexOf = (word: string) => WORDS.indexOf(word);

it("each stand for classes that no other stands for", () => {
  const all = Object.values(ourWords).flatMap(parseClasses);
  expect(all.filter((number, i) => all.indexOf(number) < i)).toEqual([]);
  expect(all.every((number) => number >= 1 && number <= 1000)).toBe(true);
});

it("that name one of ImageNet's families stand for none but its classes", () => {
  const families: Readonly<Record<string, string>> = imageNet.families;
  for (const word of WORDS.filter((one) => families[one])) {
    const family = parseClasses(families[word] ?? "");
    expect(
      numbersOf(word).filter((number) => !family.includes(number)),
      word,
    ).toEqual([]);
  }
});

it("are of the families of all that they stand for", () => {
  const kinds = (word: string) =>
    known?.families.filter(({ classes }) => classes.includes(indexOf(word))).map((family) => family.word);
  expect(kinds("dog")).toEqual(expect.arrayContaining(["mammal", "animal"]));
  expect(kinds("orange or lemon")).toEqual(expect.arrayContaining(["fruit", "food or drink"]));
  // Some of the cars, buses and trucks are vans.
  expect(kinds("car")).not.toContain("van");
  expect(kinds("screenshot")).toEqual([]);
  expect(kinds("background")).toEqual([]);
});

it("say as much as the classes that they stand for, not as one of a hundred", () => {
  const vocabulary = new Vocabulary(WORDS);
  const information = (...words: string[]) => vocabulary.informationOf(words.map(indexOf));
  expect(numbersOf("dog")).toHaveLength(118);
  expect(information("dog")).toBeCloseTo(1 - Math.log(118) / Math.log(1001));
  expect(information("dog", "bird")).toBeCloseTo(1 - Math.log(118 + numbersOf("bird").length) / Math.log(1001));
  expect(information("goldfish")).toBe(1);
  expect(information("screenshot")).toBe(1);
});

it("are worth that to a fit, too", () => {
  const said = { state: "confident", candidates: [{ index: indexOf("dog"), label: "dog", probability: 1 }] } as never;
  expect(new Meaning(WORDS).informationOf(said)).toBeCloseTo(0.309, 3);
});

it("are few, so that a picture may be called what says little: an animal", () => {
  const judge = new Judge(WORDS, { confident: 0.9, family: 0.8, recognised: 1 });
  const of = (...words: string[]) =>
    judge.judge(Float32Array.from(WORDS, (word) => (words.includes(word) ? 0.95 / words.length : 0)));
  expect(of("dog", "bird")).toMatchObject({ state: "family", family: { word: "animal" } });
  expect(of("dog", "horse")).toMatchObject({ state: "family", family: { word: "mammal" } });
  expect(of("dog", "teapot").state).toBe("unrecognised");
});

it("that are true of what there is no word for are no mistake", () => {
  const meaning = new Meaning(WORDS);
  const found = { state: "family", family: { word: "animal", probability: 0.9 }, candidates: [] } as const;
  const picture = { role: "stranger", kind: "other 1", right: undefined, number: 40 } as SeenPicture;
  // ImageNet's iguana.
  expect(meaning.isTrueOf(found, picture)).toBe(true);
  expect(meaning.isTrueOf(found, { number: 850 })).toBe(false);
  expect(meaning.isTrueOf(found, {})).toBe(false);
  const family = (of: Partial<SeenPicture>) =>
    assess([{ picture: { ...picture, ...of }, found }], meaning).strangers.family;
  expect([family({}), family({ number: 850 }), family({ number: undefined })]).toEqual([0, 1, 1]);
});

it("are not those of a list that begins like them", () => {
  expect(familiesOf(WORDS.slice(0, -1))).toBeUndefined();
  expect(familiesOf(WORDS.with(1, "hat"))).toBeUndefined();
});

it("each have a Chinese word of their own", () => {
  chooseLanguage("zh_CN");
  const chinese = WORDS.map(shortLabel);
  expect(chinese.filter((word) => !/\p{Script=Han}/u.test(word))).toEqual([]);
  expect(new Set(chinese).size).toBe(WORDS.length);
});
