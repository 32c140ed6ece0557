/**
 * `npm run fit -- --images DIR --labels CSV [--model ID]`: fits the numbers of a
 * model's verdicts on labelled pictures, classified by the built extension, and
 * writes them with what they give to `models/<id>/verdict.json`.
 *
 * The CSV has the columns file and class_index_1001. Classes are compared by
 * name: a model with other classes is wrong wherever it names none of the right
 * ones, and that is what its user would see.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { judge } from "../src/classifier/verdict";
import type { Verdict } from "../src/protocol/answer";
import { readTflite } from "../src/tflite/read";
import { buildExtension } from "./build";
import { classifyAll, startForCommandLine } from "./cli/run";
import { fitRule, type Judged, shareOf } from "./fitRule";
import { type Model, readModels } from "./models";
import { fail, say } from "./say";
import { getWeights } from "./weights";

/** Any of the TensorFlow ImageNet models: all have the same 1,001 classes. */
const NAMES_FROM = "mobilenet_v2_1.0_224_quant";

type Judgeable = { readonly source: string } & Pick<Verdict, "top5">;

async function readLabels(model: Model | undefined): Promise<readonly string[]> {
  const path = model && (await getWeights(model));
  if (!path) throw new Error(`The class names come from ${model?.file ?? NAMES_FROM}, which could not be had.`);
  return readTflite(new Uint8Array(readFileSync(path)), model.file).labels;
}

/** The name of the right class for each file. */
async function readTruth(csv: string): Promise<Map<string, string>> {
  const labels = await readLabels(readModels().find(({ id }) => id === NAMES_FROM));
  const rows = readFileSync(csv, "utf8").trim().split(/\r?\n/).slice(1);
  return new Map(rows.map((row) => row.split(",") as [string, string]).map(([f, i]) => [f, labels[Number(i)] ?? ""]));
}

async function classifyFolder(model: Model, folder: string): Promise<Judgeable[]> {
  const wanted = { named: [folder], model: model.id, engine: "wasm" } as const;
  const running = await startForCommandLine(wanted);
  const results: Judgeable[] = [];
  try {
    await classifyAll(running, wanted, ({ source, answer }) => {
      if (answer.state !== "unreadable") results.push({ source, top5: answer.top5 });
    });
  } finally {
    await running.close();
  }
  return results;
}

function toJudged({ source, top5 }: Judgeable, truth: Map<string, string>, knows: Set<string>): Judged {
  const right = truth.get(basename(source));
  const three = top5.slice(0, 3);
  return {
    best: top5[0]?.probability ?? 0,
    three: three.reduce((sum, { probability }) => sum + probability, 0),
    right: top5[0]?.label === right,
    known: right !== undefined && knows.has(right),
    rightAmongThree: three.some(({ label }) => label === right),
  };
}

async function fitModel(model: Model, folder: string, truth: Map<string, string>): Promise<void> {
  const results = (await classifyFolder(model, folder)).filter(({ source }) => truth.has(basename(source)));
  const knows = new Set(await readLabels(model));
  const { bound, ...rule } = fitRule(results.map((result) => toJudged(result, truth, knows)));
  const said = results.map(({ source, top5 }) => {
    const probabilities = new Float32Array(5).map((_, i) => top5[i]?.probability ?? 0);
    const judgement = judge(
      probabilities,
      top5.map(({ label }) => label),
      rule,
    );
    return { ...judgement, right: judgement.candidates.some(({ label }) => label === truth.get(basename(source))) };
  });
  const tally = (state: string) => {
    const these = said.filter((s) => s.state === state);
    return { share: round(these.length / said.length), right: round(shareOf(these.map(({ right }) => right))) };
  };
  const fitted = { pictures: said.length, bound, confident: tally("confident"), ambiguous: tally("ambiguous") };
  writeFileSync(`${model.folder}/verdict.json`, `${JSON.stringify({ rule, fitted }, null, 2)}\n`);
  say(`${model.id}: ${JSON.stringify({ rule, fitted })}`);
}

const round = (value: number) => Number(value.toFixed(3));

async function main(): Promise<void> {
  const options = { images: { type: "string" }, labels: { type: "string" }, model: { type: "string" } } as const;
  const { images, labels, model: asked } = parseArgs({ options }).values;
  if (!images || !labels) throw new Error("Say on which pictures: fit -- --images DIR --labels CSV [--model ID]");
  await buildExtension();
  const truth = await readTruth(labels);
  for (const model of readModels().filter(({ id }) => !asked || asked === id)) await fitModel(model, images, truth);
}

main().catch(fail);
