import type { Saying } from "../../src/protocol/answer";
import { familiesOf } from "../../src/verdict/families/familiesOf";
import imageNet from "../../src/verdict/families/imagenet.json" with { type: "json" };
import { parseClasses } from "../../src/verdict/families/parseClasses";
import { Vocabulary } from "../../src/verdict/vocabulary";
import { OTHER, type SeenPicture } from "./seenPicture";

/** What a model's words mean, to tell right words from wrong ones. */
export class Meaning {
  private readonly vocabulary: Vocabulary;
  private readonly families: ReadonlyMap<string, ReadonlySet<number>>;
  /** For words that stand for several of ImageNet's classes, the numbers of all classes of each family. */
  private readonly numbers: ReadonlyMap<string, ReadonlySet<number>>;
  /** For each class, the first of those that mean the same. */
  private readonly same: ReadonlyMap<number, number>;

  constructor(readonly labels: readonly string[]) {
    this.vocabulary = new Vocabulary(labels);
    const known = familiesOf(labels);
    this.families = new Map(known?.families.map(({ word, classes }) => [word, new Set(classes)]));
    const all = known?.covers ? Object.entries(imageNet.families) : [];
    this.numbers = new Map(all.map(([word, text]) => [word, new Set(parseClasses(text))]));
    this.same = new Map(known?.synonyms.flatMap(({ classes }) => classes.map((index) => [index, classes[0] ?? index])));
  }

  /** Whether the word for a picture, or one of its candidates, is true of the class that it shows. */
  isRight({ state, family, candidates }: Saying, right: number | undefined): boolean {
    if (right === undefined) return false;
    if (state === "family") return this.families.get(family?.word ?? "")?.has(right) ?? false;
    return candidates.some(({ index }) => this.one(index) === this.one(right));
  }

  /** Whether the family that is named is true of a picture of what there is no word for: a lizard is an animal. */
  isTrueOf({ state, family }: Saying, { number = -1 }: Pick<SeenPicture, "number">): boolean {
    return state === "family" && (this.numbers.get(family?.word ?? "")?.has(number) ?? false);
  }

  /** Whether it can be told if what is said is right: a family that has none of a species' own may yet be its family. */
  canTell({ state }: Saying, right: number | undefined): boolean {
    return right !== undefined && (right !== OTHER || state !== "family");
  }

  /** Information of what is said: 1 for one class, 0 for the whole list. */
  informationOf({ state, family, candidates }: Saying): number {
    if (state === "confident") return this.vocabulary.informationOf(candidates.slice(0, 1).map(({ index }) => index));
    if (state !== "family") return 1;
    return this.vocabulary.informationOf([...(this.families.get(family?.word ?? "") ?? this.labels.keys())]);
  }

  private one(index: number): number {
    return this.same.get(index) ?? index;
  }
}
