/**
 * `npm run known-answers [-- ID …]`: writes `models/<id>/answers.json`, what a
 * model answers for the probe pictures, computed by tfjs in plain JavaScript:
 * slow, and with no driver, compiler or SIMD that could go wrong. The conformance
 * test holds this path to the reference runtime.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpu } from "../src/classifier/engines/cpu";
import { drawProbe } from "../src/classifier/probe";
import type { KnownAnswer } from "../src/classifier/prove";
import { readTflite } from "../src/tflite/read";
import { type Model, readModels } from "./models";
import { say } from "./say";
import { getWeights } from "./weights";

const SEEDS = [1, 2, 3, 4];
const CLASSES_KEPT = 8;

async function knownAnswers(model: Model): Promise<KnownAnswer[]> {
  const path = await getWeights(model);
  if (!path) throw new Error(`${model.file} could not be had.`);
  const graph = readTflite(new Uint8Array(readFileSync(path)), model.file);
  const loaded = await cpu.load(graph, true);
  const answers: KnownAnswer[] = [];
  for (const seed of SEEDS) {
    const probabilities = await loaded.run(drawProbe(seed, model.inputSize), 1);
    const top = Array.from(probabilities, (p, index) => ({ index, probability: Number(p.toFixed(6)) }))
      .sort((a, b) => b.probability - a.probability)
      .slice(0, CLASSES_KEPT);
    answers.push({ seed, top });
  }
  loaded.dispose();
  return answers;
}

const asked = process.argv.slice(2);
for (const model of readModels().filter(({ id }) => asked.length === 0 || asked.includes(id))) {
  const answers = await knownAnswers(model);
  writeFileSync(`${model.folder}/answers.json`, `${JSON.stringify(answers, null, 1)}\n`);
  say(`${model.id}: ${answers.map(({ top }) => `${top[0]?.index} (${top[0]?.probability})`).join(", ")}`);
}
