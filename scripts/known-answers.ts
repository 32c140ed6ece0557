/**
 * `npm run known-answers [-- ID …]`: writes `models/<id>/answers.json`, a model's answers for the probe pictures,
 * computed by tfjs in plain JavaScript: slow, but without a driver, compiler or SIMD that could go wrong. The
 * conformance test compares this path with the reference runtime.
 */
import { writeFileSync } from "node:fs";
import { cpu } from "../src/classifier/engines/cpu";
import { knownAnswers } from "../src/classifier/select/knownAnswers";
import { say } from "./cli/say";
import { readGraph } from "./models/readGraph";
import { type Model, readModels } from "./models/readModels";

async function compute(model: Model) {
  const graph = await readGraph(model);
  if (!graph) throw new Error(`${model.file} is not available.`);
  const { signal } = new AbortController();
  const loaded = await cpu.load(signal, graph, { asked: true });
  const answers = await knownAnswers(signal, loaded, graph, model.probes);
  loaded.dispose();
  return answers;
}

const asked = process.argv.slice(2);
for (const model of readModels().filter(({ id }) => asked.length === 0 || asked.includes(id))) {
  const answers = await compute(model);
  writeFileSync(`${model.folder}/answers.json`, `${JSON.stringify(answers, null, 1)}\n`);
  say(`${model.id}: ${answers.map(({ top }) => `${top[0]?.index} (${top[0]?.probability})`).join(", ")}`);
}
