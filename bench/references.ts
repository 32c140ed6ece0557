import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readJson } from "../scripts/models/readModels";
import { MODELS, SHARED } from "../scripts/paths";
import { drawProbe } from "../src/classifier/select/drawProbe";
import type { KnownAnswer } from "../src/models/entry";
import { ANSWERS_FILE } from "../src/models/loadFiles";
import { SIDE } from "./contestants/contestant";

/** A picture with what a model must answer for it. */
export interface Reference {
  /** RGB, SIDE × SIDE × 3 bytes. */
  readonly rgb: Uint8Array;
  /** Most probable first. */
  readonly top: readonly { readonly index: number; readonly probability: number }[];
}

/** How well a contestant's answers agree with a reference's. */
export interface Agreement {
  readonly pictures: number;
  /** For how many of them the best class is the reference's. */
  readonly sameTop1: number;
  /** In a probability among the reference's best, 0 to 1. */
  readonly largestDifference: number;
}

/** The most probable classes are compared; the rest are near 0 for everyone. */
const COMPARED = 5;
/**
 * Integer and float arithmetic differ so far in a probability and in the best
 * of near rivals, and no further: a network that is wrong differs by more.
 */
const MAX_APART = 0.15;
const MIN_SAME = 0.85;

/** Pictures with a model's answers: of the reference runtime, where they are there; else the probes that engines prove themselves on. */
export function readReferences(model: string): Reference[] {
  const path = `${SHARED}/golden/outputs/${model}.json`;
  if (!SHARED || !existsSync(path)) return readProbes(model);
  const { outputs } = readJson(path) as { outputs: Record<string, readonly number[]> };
  const folder = `${SHARED}/golden/inputs/${SIDE}`;
  return readdirSync(folder).map((name) => ({
    rgb: readFileSync(`${folder}/${name}`),
    top: best((outputs[name] ?? []).map((value) => value / 256)),
  }));
}

function readProbes(model: string): Reference[] {
  const known = readJson(`${MODELS}/${model}/${ANSWERS_FILE}`) as KnownAnswer[];
  return known.map(({ seed, top }) => ({ rgb: drawProbe(seed, SIDE), top: top.slice(0, COMPARED) }));
}

function best(probabilities: readonly number[]): Reference["top"] {
  return probabilities
    .map((probability, index) => ({ index, probability }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, COMPARED);
}

/** @throws Error where the answers are not those of the same network */
export function compare(references: readonly Reference[], answers: readonly (readonly number[])[]): Agreement {
  let sameTop1 = 0;
  let largestDifference = 0;
  references.forEach(({ top }, i) => {
    const answer = answers[i] ?? [];
    if (best(answer)[0]?.index === top[0]?.index) sameTop1++;
    for (const { index, probability } of top) {
      const difference = Math.abs((answer[index] ?? Number.NaN) - probability);
      largestDifference = Number.isNaN(difference) ? 1 : Math.max(largestDifference, difference);
    }
  });
  const pictures = references.length;
  const agreement = { pictures, sameTop1, largestDifference: Number(largestDifference.toFixed(3)) };
  if (sameTop1 >= MIN_SAME * pictures && largestDifference <= MAX_APART) return agreement;
  throw new Error(
    `It gives wrong answers: the best class is the reference's for ${sameTop1} of ${pictures} pictures, ` +
      `and a probability is ${agreement.largestDifference} away.`,
  );
}
