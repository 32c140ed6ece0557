import type { OwnRule, VerdictRule } from "../../models/entry";
import type { Candidate, Said } from "../../protocol/answer";
import type { Settings } from "../../settings/schema";
import { Judge, type Judgement, type LookedAt } from "../judge";
import { saidBy, withInstead } from "../withSensitivity";

/**
 * Decides what to say where a model's own classes come first, and after them the user's own: a word of the user's where
 * that is confident; otherwise what the model says, by its own rule, as if there were no others.
 */
export class JudgeBoth {
  private readonly base: Judge;
  private readonly own: Judge;
  /** Number of the model's own classes. */
  private readonly before: number;

  constructor(labels: readonly string[], { own, ...rule }: VerdictRule & { readonly own: OwnRule }) {
    this.before = labels.length - own.labels;
    this.base = new Judge(labels.slice(0, this.before), rule);
    this.own = new Judge(labels.slice(this.before), { confident: own.confident, recognised: own.confident });
  }

  /** Whether a second look may say more: a word of the user's own stands without one. */
  doubts(probabilities: Float32Array): boolean {
    const [base, own] = this.split(probabilities);
    return this.own.judge(own).state !== "confident" && this.base.doubts(base);
  }

  /** @param probabilities those of the model's classes, which sum to 1, and after them those of the user's, which do, too */
  judge(probabilities: Float32Array, { first = probabilities, ...how }: LookedAt = {}): Judgement {
    const [base, own] = this.split(probabilities);
    const [baseFirst, ownFirst] = this.split(first);
    const general = this.base.judge(base, { ...how, first: baseFirst });
    const particular = this.own.judge(own, { ...how, first: ownFirst });
    const by = (sensitivity: Settings["sensitivity"]): Said => {
      const said = saidBy(particular, sensitivity);
      return said.state === "confident" ? this.numbered(said) : saidBy(general, sensitivity);
    };
    const top5 = particular.state === "confident" ? particular.top5.map(this.shifted) : general.top5;
    return { ...withInstead({ fitted: by("fitted"), cautious: by("cautious"), bold: by("bold") }), top5 };
  }

  private split(probabilities: Float32Array): readonly [Float32Array, Float32Array] {
    return [probabilities.subarray(0, this.before), probabilities.subarray(this.before)];
  }

  private numbered(said: Said): Said {
    return { ...said, candidates: said.candidates.map(this.shifted) };
  }

  /** A class of the user's own has its number among all of them. */
  private readonly shifted = (candidate: Candidate): Candidate => ({
    ...candidate,
    index: candidate.index + this.before,
  });
}
