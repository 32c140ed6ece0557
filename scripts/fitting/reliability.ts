import type { Judgement } from "../../src/verdict/judge";
import type { Tested } from "./inFolds";
import type { Meaning } from "./meaning";

const COVERAGES = [0.2, 0.4, 0.6, 0.8, 1];
const BINS = 5;

/** What was said of labelled pictures, and whether the best class is right; the most probable first. */
function byProbability(tested: readonly Tested<Judgement>[], meaning: Meaning) {
  return tested
    .filter(({ picture }) => picture.role === "labelled" && picture.right !== undefined)
    .map(({ picture, found: { top5 } }) => ({
      probability: top5[0]?.probability ?? 0,
      right: meaning.isRight({ state: "confident", candidates: top5.slice(0, 1) }, picture.right),
    }))
    .sort((a, b) => b.probability - a.probability);
}

/**
 * Share of wrong best classes among the most probable part of the labelled pictures, for parts of several sizes.
 * Geifman and El-Yaniv, "Selective classification for deep neural networks": https://arxiv.org/abs/1705.08500
 */
export function riskAndCoverage(tested: readonly Tested<Judgement>[], meaning: Meaning) {
  const all = byProbability(tested, meaning);
  return COVERAGES.map((coverage) => {
    const part = all.slice(0, Math.round(coverage * all.length));
    return { coverage, risk: share(part.filter(({ right }) => !right).length, part.length) };
  });
}

/**
 * Mean probability of the best class beside the share that is right, in bins of probability: the two are the same where
 * probabilities are true. Guo et al., "On calibration of modern neural networks": https://arxiv.org/abs/1706.04599
 */
export function reliability(tested: readonly Tested<Judgement>[], meaning: Meaning) {
  const all = byProbability(tested, meaning);
  return Array.from({ length: BINS }, (_, bin) => {
    const these = all.filter(({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin);
    const mean = these.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, these.length);
    return {
      from: bin / BINS,
      pictures: these.length,
      probability: Number(mean.toFixed(3)),
      right: share(these.filter(({ right }) => right).length, these.length),
    };
  });
}

const share = (count: number, of: number) => Number((count / Math.max(1, of)).toFixed(3));
