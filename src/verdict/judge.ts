import type { VerdictRule } from "../models/entry";
import type { Candidate, Said, Verdict } from "../protocol/answer";
import type { Settings } from "../settings/schema";
import { FamilySums } from "./families/familySums";
import { BACKGROUND } from "./families/guesses";
import { Gate } from "./gate";
import { partlyOf } from "./partlyOf";
import { topK } from "./topK";
import { Vocabulary } from "./vocabulary";
import { withInstead } from "./withSensitivity";

export type Judgement = Pick<Verdict, "top5" | "instead"> & Said;

/** How a picture was looked at. */
export interface LookedAt {
  /** The probabilities at first sight, where those that are judged are of two looks. */
  readonly first?: Float32Array;
  /** Whether it was enlarged to more than twice its size. */
  readonly small?: boolean;
  /** Whether they are of an end of a long picture, which has several chances of a wrong word. */
  readonly end?: boolean;
}

/** Maximum number of classes that are named. */
const MAX_CANDIDATES = 5;
/** Minimum probability of a candidate, as a share of the best one's. */
const MIN_SHARE = 0.1;
/**
 * Minimum information of a family that is named, where a single class has 1 and the whole list 0: below, it would say
 * next to nothing.
 */
const MIN_INFORMATION = 0.25;
/** The same for a list of few words, which tells little more apart anyway: there, "animal" (0.13) is better than nothing. */
const MIN_OF_FEW_WORDS = 0.1;
/** Best probability below which one look at a picture leaves doubt; docs/models.md says what a second one is worth. */
const DOUBTFUL = 0.95;
/** Best probability from which a second look is taken at all: below, it seldom puts the right class among the candidates. */
const WORTHWHILE = 0.7;
/**
 * Factor by which a class's odds must exceed the threshold's in a picture that was enlarged to more than twice its size:
 * there, the network is surer than it is right. Of families that is not so. docs/models.md has the figures.
 */
const SMALL_ODDS = 6;
/**
 * Where an end of a long picture has the gate's threshold, on the way from that below which nothing is named to that of
 * candidates: three squares have three chances of a word for what the model does not know.
 */
const END_SHARE = 0.5;
/** Factor by which the odds of being right must exceed the fitted ones. docs/models.md describes the consequences. */
const ODDS: Record<Settings["sensitivity"], number> = { cautious: 2, fitted: 1, bold: 1 / 2 };

/** Decides what to say about a picture: docs/models.md says by which rule, and what it is worth. */
export class Judge {
  private readonly gate: Gate | undefined;
  private readonly vocabulary: Vocabulary;
  /** Of the families that may be named, those that say most first. */
  private readonly sums: FamilySums;

  constructor(
    private readonly labels: readonly string[],
    private readonly rule: VerdictRule,
  ) {
    this.gate = rule.gate && new Gate(rule.gate);
    this.vocabulary = new Vocabulary(labels);
    const families = rule.family === undefined ? [] : this.vocabulary.families;
    const least = this.vocabulary.isOfWords ? MIN_OF_FEW_WORDS : MIN_INFORMATION;
    this.sums = new FamilySums(families.filter(({ classes }) => this.vocabulary.informationOf(classes) >= least));
  }

  /**
   * Whether a second look may say more: the best class is not sure, but so likely that the candidates may gain, or that the
   * mean of two looks may be called confident, or a family; and the gate does not reject the picture. Without a gate nearly
   * every picture would be doubtful.
   */
  doubts(probabilities: Float32Array): boolean {
    const { gate, rule } = this;
    if (!gate || !rule.gate || isSure(probabilities)) return false;
    const least = Math.min(WORTHWHILE, 2 * Math.min(rule.confident, rule.family ?? 1) - 1);
    if (!probabilities.some((probability) => probability >= least)) return false;
    return gate.score(probabilities) >= rule.gate.known;
  }

  /** @param probabilities one for each label; they sum to 1 */
  judge(probabilities: Float32Array, { first = probabilities, small = false, end = false }: LookedAt = {}): Judgement {
    const named = this.vocabulary.mergeSynonyms(probabilities);
    const found: Found = {
      best: topK(named, MAX_CANDIDATES).map((index) => this.vocabulary.candidate(index, named)),
      named,
      small,
      end,
      odds: this.gate?.score(probabilities) ?? Number.POSITIVE_INFINITY,
      familyFrom: this.sums.of(probabilities),
    };
    const fitted = this.say(found, ODDS.fitted);
    const cautious = orCandidates(this.say(found, ODDS.cautious), fitted);
    const bold = this.say(found, ODDS.bold);
    const top5 = topK(first, 5).map((index) => ({
      ...this.vocabulary.candidate(index, first),
      label: this.vocabulary.own(index),
    }));
    return { ...withInstead({ fitted, cautious, bold }), top5 };
  }

  private say({ best, named, small, end, odds, familyFrom }: Found, factor: number): Said {
    const { gate, confident, family: sure = 1, recognised } = this.rule;
    const nothing: Said = { state: "unrecognised", candidates: [], kinds: [] };
    const [first] = best;
    const least = gate ? gate.known + (end ? END_SHARE * (gate.plain - gate.known) : 0) : 0;
    if (!first || this.labels[first.index] === BACKGROUND || odds < least) return nothing;
    if (first.probability >= shifted(confident, small ? factor * SMALL_ODDS : factor)) {
      return { state: "confident", candidates: [first], kinds: this.vocabulary.kindsOf([first.index]) };
    }
    const kind = familyFrom(shifted(sure, factor));
    if (kind) {
      const { word, probability, classes } = kind;
      const within = classes.filter((index) => this.labels[index] !== BACKGROUND && (named[index] ?? 0) > 0);
      const likely = within.sort((a, b) => (named[b] ?? 0) - (named[a] ?? 0)).slice(0, MAX_CANDIDATES);
      const candidates = withoutFar(likely.map((index) => this.vocabulary.candidate(index, named)));
      return { state: "family", family: { word, probability }, ...this.ofKinds(candidates, classes) };
    }
    if (first.probability < recognised || odds < (gate?.plain ?? 0)) return nothing;
    const candidates = withoutFar(best).filter(({ index }) => this.labels[index] !== BACKGROUND);
    return { state: "ambiguous", ...this.ofKinds(candidates) };
  }

  /** Some candidates, with the kinds of all these classes, and those of some of the candidates. */
  private ofKinds(candidates: readonly Candidate[], classes: readonly number[] = candidates.map(({ index }) => index)) {
    const kinds = this.vocabulary.kindsOf(classes);
    const each = candidates.map(({ index }) => this.vocabulary.kindsOf([index]));
    return { candidates, kinds, ...partlyOf(kinds, each) };
  }
}

/** Who decides what to say, also where a model's words are not all of one kind (`src/verdict/both/`). */
export type AnyJudge = Pick<Judge, "doubts" | "judge">;

/** What a saying follows from. */
interface Found {
  /** The most probable classes, most probable first. */
  readonly best: readonly Candidate[];
  /** Probabilities, with those of synonyms together. */
  readonly named: Float32Array;
  /** Whether the picture was enlarged to more than twice its size. */
  readonly small: boolean;
  /** Whether it is about an end of a long picture. */
  readonly end: boolean;
  /** Log-odds, by the gate, that the picture shows something that the model knows. */
  readonly odds: number;
  readonly familyFrom: ReturnType<FamilySums["of"]>;
}

/** Whether one look leaves no doubt, whatever the gate says. */
export const isSure = (probabilities: Float32Array): boolean =>
  probabilities.some((probability) => probability >= DOUBTFUL);

/** A threshold whose odds are multiplied; without a division by 0 where it is 1. */
const shifted = (threshold: number, factor: number) => (factor * threshold) / (factor * threshold + 1 - threshold);

/** The candidates without those that are far less probable than the best one. */
const withoutFar = (candidates: readonly Candidate[]) =>
  candidates.filter(({ probability }) => probability >= MIN_SHARE * (candidates[0]?.probability ?? 0));

/** More caution takes a word back to the candidates for it, not to silence. */
const orCandidates = (said: Said, word: Said): Said =>
  said.state === "unrecognised" && word.state !== "ambiguous" && word.state !== "unrecognised"
    ? { state: "ambiguous", candidates: word.candidates, kinds: word.kinds, ...partlyOf(word.kinds, [], word.partly) }
    : said;
