import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readJson } from "../scripts/models/readModels";
import { MODELS, SHARED } from "../scripts/paths";
import { drawProbe } from "../src/classifier/select/drawProbe";
import type { KnownAnswer } from "../src/models/entry";
import { ANSWERS_FILE } from "../src/models/loadFiles";
import { SIDE } from "./contestants/contestant";

/** A picture with a model's correct answer for it. */
export interface ReferencePicture {
  /** RGB, SIDE × SIDE × 3 bytes. */
  readonly rgb: Uint8Array;
  /** Most probable first. */
  readonly top: readonly { readonly index: number; readonly probability: number }[];
}

/** Agreement of a contestant's answers with the reference. */
export interface Agreement {
  readonly pictures: number;
  /** Number of pictures for which the best class is the reference's. */
  readonly sameTop1: number;
  /** Largest difference in a probability among the reference's best, 0 to 1. */
  readonly largestDifference: number;
}

/** Number of most probable classes that are compared; the others are near 0 for everyone. */
const COMPARED = 5;
/**
 * Limits for the differences between integer and float arithmetic: the maximum difference in a probability, and the
 * minimum share of pictures with the same best class, since the best two may be close. A network that is wrong differs
 * by more.
 */
const MAX_APART = 0.15;
const MIN_SAME = 0.85;

/**
 * Reads pictures with a model's answers: those of the reference runtime if there are any, else the engines' probe
 * pictures.
 */
export function readReferences(model: string): ReferencePicture[] {
  const path = `${SHARED}/golden/outputs/${model}.json`;
  if (!SHARED || !existsSync(path)) return readProbes(model);
  const { outputs } = readJson(path) as { outputs: Record<string, readonly number[]> };
  const folder = `${SHARED}/golden/inputs/${SIDE}`;
  return readdirSync(folder).map((name) => ({
    rgb: readFileSync(`${folder}/${name}`),
    top: best((outputs[name] ?? []).map((value) => value / 256)),
  }));
}

function readProbes(model: string): ReferencePicture[] {
  const known = readJson(`${MODELS}/${model}/${ANSWERS_FILE}`) as KnownAnswer[];
  return known.map(({ seed, top }) => ({ rgb: drawProbe(seed, SIDE), top: top.slice(0, COMPARED) }));
}

function best(probabilities: readonly number[]): ReferencePicture["top"] {
  return probabilities
    .map((probability, index) => ({ index, probability }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, COMPARED);
}

/**
 * Compares answers with those of the references.
 * @throws Error where they are not the answers of the same network
 */
export function compare(references: readonly ReferencePicture[], answers: readonly (readonly number[])[]): Agreement {
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
