/**
 * `npm run accuracy -- --images DIR --labels CSV [--model ID|all] [--engine E] [--reference FILE] [--json]`:
 * classifies a labelled folder with the built extension in a real browser, and prints how often the model is right, how
 * often its verdicts of each state are, and how often it agrees with another runtime. FILE may also be a folder with
 * one `<model>.json` for each model.
 */
import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import type { EngineChoice } from "../src/protocol/picture";
import { buildExtension } from "./build";
import { readEngine } from "./cli/readEngine";
import { readModelIds } from "./cli/readModelIds";
import { fail, say } from "./cli/say";
import { Meaning } from "./fitting/meaning";
import { accuracyOf, agreement, type ReferenceAnswers, tallies } from "./models/accuracyOf";
import { classifyLabelled, readLabels, readTruth } from "./models/classifyLabelled";
import { readJson, readModels } from "./models/readModels";

const options = {
  images: { type: "string" },
  labels: { type: "string" },
  model: { type: "string" },
  engine: { type: "string", default: "auto" },
  reference: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

/** Reads another runtime's answers; undefined where there are none for this model. */
function readReference(path: string | undefined, id: string): ReferenceAnswers | undefined {
  const file = path && existsSync(path) && statSync(path).isDirectory() ? `${path}/${id}.json` : path;
  if (!file || (file !== path && !existsSync(file))) return undefined;
  return readJson(file) as ReferenceAnswers;
}

async function measure(id: string, images: string, truth: Map<string, number>, engine: EngineChoice, path?: string) {
  const model = readModels().find((m) => m.id === id);
  if (!model) throw new Error(`There is no model "${id}".`);
  const { pictures, unreadable, engines, seconds } = await classifyLabelled(model, images, truth, engine);
  const reference = readReference(path, id);
  return {
    model: id,
    engine: engines.join(" and "),
    pictures: pictures.length,
    unreadable,
    ...accuracyOf(pictures),
    agreement: reference ? agreement(pictures, reference) : null,
    verdicts: tallies(pictures, new Meaning(await readLabels(model))),
    seconds: Number(seconds.toFixed(1)),
  };
}

function toLine(result: Awaited<ReturnType<typeof measure>>): string {
  const { model, engine, pictures, unreadable, top1, top5, agreement: same, verdicts, seconds } = result;
  const states = Object.entries(verdicts).map(
    ([state, { share, right }]) => `${state} ${(100 * share).toFixed(1)} % (right ${(100 * right).toFixed(1)} %)`,
  );
  const agrees = same === null ? "" : `, agrees ${same} %`;
  const lost = unreadable ? `, ${unreadable} could not be read` : "";
  return `${model} on ${engine}: top-1 ${top1} %, top-5 ${top5} %${agrees}; ${states.join(", ")}; ${pictures} pictures in ${seconds} s${lost}`;
}

async function main(): Promise<void> {
  const { images, labels, model, engine, reference, json } = parseArgs({ options }).values;
  if (!images || !labels) throw new Error("Say on which pictures: accuracy -- --images DIR --labels CSV");
  const ids = model === "all" ? readModels().map(({ id }) => id) : readModelIds(model);
  const choice = readEngine(engine);
  await buildExtension();
  const truth = readTruth(labels);
  for (const id of ids) {
    say(`${id}…`);
    const result = await measure(id, images, truth, choice, reference);
    process.stdout.write(`${json ? JSON.stringify(result) : toLine(result)}\n`);
  }
}

main().catch(fail);
