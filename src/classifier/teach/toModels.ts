import type { Learnt } from "../../learn/learn";
import { scoresOf } from "../../learn/scoresOf";
import { type KnownAnswer, type ModelEntry, UNFITTED_RULE, type VerdictRule } from "../../models/entry";
import type { Probe } from "../../models/stored/probes";
import { RULE_FILE } from "../../models/stored/readRule";
import type { Graph } from "../../tflite/graph";
import type { Head } from "../../tflite/head/head";
import { withHead } from "../../tflite/head/withHead";
import { withHeadBeside } from "../../tflite/head/withHeadBeside";
import { writeClassifier } from "../../tflite/writeClassifier";
import { toInt8Network } from "../engines/litert/toInt8Network";
import { answerOf } from "../select/knownAnswers";
import type { Base } from "./openBase";

/** A model that tells the user's categories. */
export interface TaughtModel {
  /** The whole network with its labels and its rule, as a .tflite file. */
  readonly file: Uint8Array<ArrayBuffer>;
  readonly known: readonly KnownAnswer[];
  readonly inputSize: number;
  readonly classes: number;
}

/**
 * Number of strangers from which on a head is put beside a network's own classes: it is asked about pictures of anything then,
 * and has to know enough of what they may show.
 */
const ENOUGH_STRANGERS = 100;

/** The same head in the place of a network's classifier, and beside it. */
export interface TaughtModels {
  readonly alone: TaughtModel;
  /** Undefined with few strangers: it would take most pictures for one of the categories. */
  readonly both: TaughtModel | undefined;
}

/**
 * The models that a head makes of a network.
 * @param probes what the network knows of the pictures whose answers are known, in the order of these
 */
export function toModels(
  { verdict, inputSize }: ModelEntry,
  { files: { graph, known }, converted }: Pick<Base, "files" | "converted">,
  probes: readonly Probe[],
  { head, confident, strangers }: Pick<Learnt, "head" | "confident" | "strangers">,
  title: string,
): TaughtModels {
  const { labels } = head;
  const own = probes.map(({ seed, features }) => answerOf(seed, probabilitiesOf(head, features)));
  const make = (taught: Graph, rule: VerdictRule, answers: readonly KnownAnswer[]): TaughtModel => ({
    // As LiteRT runs it here: outside, too, it then says the same, and takes half the time of uint8.
    file: writeClassifier({ ...taught, ...toInt8Network(taught, converted) }, title, {
      [RULE_FILE]: JSON.stringify(rule),
    }),
    known: answers,
    inputSize,
    classes: taught.labels.length,
  });
  const alone = make(withHead(graph, head), { ...UNFITTED_RULE, confident }, own);
  if (strangers < ENOUGH_STRANGERS) return { alone, both: undefined };
  const before = graph.labels.length;
  const joined = known.map(({ seed, top }, i) => ({
    seed,
    top: [...top, ...(own[i]?.top ?? []).map(({ index, ...each }) => ({ ...each, index: before + index }))],
  }));
  const rule = { ...verdict, own: { labels: labels.length, confident } };
  return { alone, both: make(withHeadBeside(graph, head), rule, joined) };
}

/** The probabilities that a head gives the features of a picture, computed in plain JavaScript. */
function probabilitiesOf(head: Head, features: Float32Array): Float32Array {
  const scores = scoresOf(head, features);
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return Float32Array.from(powers, (power) => power / sum);
}
