import type { Candidate } from "../protocol/answer";
import { type Families, type Family, familiesOf } from "./families/familiesOf";
import { sumOf } from "./sumOf";

/** With the background. */
const IMAGENET_CLASSES = 1001;
const NONE: Families = { families: [], synonyms: [], names: new Map() };

/** The words for a model's classes, and what is known of their meaning. */
export class Vocabulary {
  private readonly known: Families;
  /** The word for each class: its label, unless that is not clear alone, or others mean the same. */
  private readonly names: string[];
  /** For each class, the words for its families, the most particular first. */
  private readonly kinds: readonly (readonly string[])[];

  constructor(private readonly labels: readonly string[]) {
    this.known = familiesOf(labels) ?? NONE;
    const kinds: string[][] = labels.map(() => []);
    for (const { word, classes } of this.known.families) for (const index of classes) kinds[index]?.push(word);
    this.kinds = kinds;
    this.names = labels.map((_, index) => this.own(index));
    for (const { word, classes } of this.known.synonyms) {
      const all = classes.flatMap((index) => (labels[index] ?? "").split(",").map((name) => name.trim()));
      // Like any label: its first name is what is shown, and all of them can be searched for.
      for (const index of classes) this.names[index] = [...new Set([word, ...all])].join(", ");
    }
  }

  /** The families, those that say most first. */
  get families(): readonly Family[] {
    return this.known.families;
  }

  /** Whether each label stands for several of ImageNet's classes: "dog" for 118. */
  get isOfWords(): boolean {
    return this.known.covers !== undefined;
  }

  /** How much a word for all of these classes says: 1 for one of ImageNet's or of the list, 0 for the whole. */
  informationOf(classes: readonly number[]): number {
    const { covers } = this.known;
    const size = covers ? new Set(classes.flatMap((index) => covers[index] ?? [])).size : classes.length;
    return 1 - Math.log(Math.max(1, size)) / Math.log(covers ? IMAGENET_CLASSES : this.labels.length);
  }

  /** The probabilities, where those of synonyms are summed in the most probable of them. */
  mergeSynonyms(probabilities: Float32Array): Float32Array {
    const merged = probabilities.slice();
    for (const { classes } of this.known.synonyms) {
      const sum = sumOf(probabilities, classes);
      const best = classes.reduce((a, b) => ((probabilities[b] ?? 0) > (probabilities[a] ?? 0) ? b : a));
      for (const index of classes) merged[index] = index === best ? sum : 0;
    }
    return merged;
  }

  /** Words for the families that all of these classes belong to, the most particular first. */
  kindsOf(classes: readonly number[]): string[] {
    const [first = [], ...others] = classes.map((index) => this.kinds[index] ?? []);
    return first.filter((word) => others.every((words) => words.includes(word)));
  }

  /** A class's own label, unless another class has the same. */
  own(index: number): string {
    return this.known.names.get(index) ?? this.labels[index] ?? "";
  }

  candidate(index: number, probabilities: Float32Array): Candidate {
    return { index, probability: probabilities[index] ?? 0, label: this.names[index] ?? "" };
  }
}
