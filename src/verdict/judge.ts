import type { VerdictRule } from "../models/entry";
import type { Candidate, Said, Verdict } from "../protocol/answer";
import type { Settings } from "../settings/schema";
import { type Families, type Family, familiesOf } from "./families/familiesOf";
import { Gate } from "./gate";
import { topK } from "./topK";

export type Judgement = Pick<Verdict, "top5" | "instead"> & Said;

/** Maximum number of classes that are named. */
const MAX_CANDIDATES = 5;
/** Minimum probability of a candidate, as a share of the best one's. */
const MIN_SHARE = 0.1;
/**
 * Minimum information of a family that is named, where a single class has 1 and the whole list 0: below, it would say
 * next to nothing.
 */
const MIN_INFORMATION = 0.25;
/** Label of the class of pictures that show none of the other classes, in models trained on ImageNet. */
const BACKGROUND = "background";
/** Factor by which the odds of being right must exceed the fitted ones. docs/models.md describes the consequences. */
const ODDS: Record<Settings["sensitivity"], number> = { cautious: 2, fitted: 1, bold: 1 / 2 };
const NONE: Families = { families: [], synonyms: [], names: new Map() };

/** Decides what to say about a picture: docs/models.md says by which rule, and what it is worth. */
export class Judge {
  private readonly gate: Gate | undefined;
  private readonly known: Families;
  /** The families that may be named, those that say most first. */
  private readonly telling: readonly Family[];
  /** The word for each class: its label, unless that is not clear alone, or others mean the same. */
  private readonly names: string[];

  /** For each class, the words for its families, the most particular first. */
  private readonly kinds: readonly (readonly string[])[];

  constructor(
    private readonly labels: readonly string[],
    private readonly rule: VerdictRule,
  ) {
    this.gate = rule.gate && new Gate(rule.gate);
    this.known = familiesOf(labels) ?? NONE;
    const most = labels.length ** (1 - MIN_INFORMATION);
    this.telling = rule.family === undefined ? [] : this.known.families.filter(({ classes }) => classes.length <= most);
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

  /** @param probabilities one for each label; they sum to 1 */
  judge(probabilities: Float32Array): Judgement {
    const named = this.mergeSynonyms(probabilities);
    const found: Found = {
      best: topK(named, MAX_CANDIDATES).map((index) => this.candidate(index, named)),
      named,
      odds: this.gate?.score(probabilities) ?? Number.POSITIVE_INFINITY,
      families: this.telling.map((family) => ({ ...family, probability: sumOf(probabilities, family.classes) })),
    };
    const fitted = this.say(found, ODDS.fitted);
    const cautious = orCandidates(this.say(found, ODDS.cautious), fitted);
    const bold = this.say(found, ODDS.bold);
    const instead = { ...(!same(cautious, fitted) && { cautious }), ...(!same(bold, fitted) && { bold }) };
    const top5 = topK(probabilities, 5).map((index) => ({
      ...this.candidate(index, probabilities),
      label: this.own(index),
    }));
    return { ...fitted, top5, ...(Object.keys(instead).length > 0 && { instead }) };
  }

  private say({ best, named, odds, families }: Found, factor: number): Said {
    const { gate, confident, family: sure = 1, recognised } = this.rule;
    const nothing: Said = { state: "unrecognised", candidates: [], kinds: [] };
    const [first] = best;
    if (!first || this.labels[first.index] === BACKGROUND || odds < (gate?.known ?? 0)) return nothing;
    if (first.probability >= shifted(confident, factor)) {
      return { state: "confident", candidates: [first], kinds: this.kindsOf([first.index]) };
    }
    const kind = families.find(({ probability }) => probability >= shifted(sure, factor));
    if (kind) {
      const { word, probability, classes } = kind;
      const within = classes.filter((index) => this.labels[index] !== BACKGROUND && (named[index] ?? 0) > 0);
      const likely = within.sort((a, b) => (named[b] ?? 0) - (named[a] ?? 0)).slice(0, MAX_CANDIDATES);
      const candidates = withoutFar(likely.map((index) => this.candidate(index, named)));
      return { state: "family", candidates, family: { word, probability }, kinds: this.kindsOf(classes) };
    }
    if (first.probability < recognised || odds < (gate?.plain ?? 0)) return nothing;
    const candidates = withoutFar(best).filter(({ index }) => this.labels[index] !== BACKGROUND);
    return { state: "ambiguous", candidates, kinds: this.kindsOf(candidates.map(({ index }) => index)) };
  }

  /** The probabilities, where those of synonyms are summed in the most probable of them. */
  private mergeSynonyms(probabilities: Float32Array): Float32Array {
    const merged = probabilities.slice();
    for (const { classes } of this.known.synonyms) {
      const sum = sumOf(probabilities, classes);
      const best = classes.reduce((a, b) => ((probabilities[b] ?? 0) > (probabilities[a] ?? 0) ? b : a));
      for (const index of classes) merged[index] = index === best ? sum : 0;
    }
    return merged;
  }

  /** Words for the families that all of these classes belong to, the most particular first. */
  private kindsOf(classes: readonly number[]): string[] {
    const [first = [], ...others] = classes.map((index) => this.kinds[index] ?? []);
    return first.filter((word) => others.every((words) => words.includes(word)));
  }

  /** A class's own label, unless another class has the same. */
  private own(index: number): string {
    return this.known.names.get(index) ?? this.labels[index] ?? "";
  }

  private candidate(index: number, probabilities: Float32Array): Candidate {
    return { index, probability: probabilities[index] ?? 0, label: this.names[index] ?? "" };
  }
}

/** What a saying follows from. */
interface Found {
  /** The most probable classes, most probable first. */
  readonly best: readonly Candidate[];
  /** Probabilities, with those of synonyms together. */
  readonly named: Float32Array;
  /** Log-odds, by the gate, that the picture shows something that the model knows. */
  readonly odds: number;
  /** The families that may be named, those that say most first, each with the sum of its probabilities. */
  readonly families: readonly (Family & { readonly probability: number })[];
}

/** A threshold whose odds are multiplied; without a division by 0 where it is 1. */
const shifted = (threshold: number, factor: number) => (factor * threshold) / (factor * threshold + 1 - threshold);

/** The candidates without those that are far less probable than the best one. */
const withoutFar = (candidates: readonly Candidate[]) =>
  candidates.filter(({ probability }) => probability >= MIN_SHARE * (candidates[0]?.probability ?? 0));

/** More caution takes a word back to the candidates for it, not to silence. */
const orCandidates = (said: Said, word: Said): Said =>
  said.state === "unrecognised" && word.state !== "ambiguous" && word.state !== "unrecognised"
    ? { state: "ambiguous", candidates: word.candidates, kinds: word.kinds }
    : said;

const same = (a: Said, b: Said) =>
  a.state === b.state && a.family?.word === b.family?.word && a.candidates.length === b.candidates.length;

function sumOf(probabilities: Float32Array, classes: readonly number[]): number {
  let sum = 0;
  for (const index of classes) sum += probabilities[index] ?? 0;
  return sum;
}
