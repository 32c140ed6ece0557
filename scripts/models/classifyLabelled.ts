import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Candidate, VerdictState } from "../../src/protocol/answer";
import type { EngineChoice } from "../../src/protocol/picture";
import { readTflite } from "../../src/tflite/readTflite";
import { classifyAll, startForCommandLine } from "../cli/run";
import { sayProgress } from "../cli/say";
import { type Model, readModels } from "./readModels";
import { getWeights } from "./weights";

/** Any of the TensorFlow ImageNet models: all have the same 1,001 classes. */
const NAMES_FROM = "mobilenet_v2_1.0_224_quant";
const IMAGENET_CLASSES = 1001;

/** A labelled picture with what the built extension says of it. */
export interface LabelledPicture {
  readonly file: string;
  readonly state: VerdictState;
  readonly top5: readonly Candidate[];
  /** The index of its class among the model's; undefined where the model does not know it. */
  readonly right: number | undefined;
}

export interface LabelledRun {
  readonly pictures: readonly LabelledPicture[];
  readonly engines: readonly string[];
  /** How many could not be read. */
  readonly unreadable: number;
  /** From the first picture to the last verdict. */
  readonly seconds: number;
}

/** A CSV with the columns file and class_index_1001. */
export function readTruth(csv: string): Map<string, number> {
  const rows = readFileSync(csv, "utf8").trim().split(/\r?\n/).slice(1);
  return new Map(rows.map((row) => row.split(",") as [string, string]).map(([file, index]) => [file, Number(index)]));
}

/** Classifies a labelled folder in the real browser; pictures without a label are left out. */
export async function classifyLabelled(
  model: Model,
  folder: string,
  truth: ReadonlyMap<string, number>,
  engine: EngineChoice,
): Promise<LabelledRun> {
  const classOf = await classesFor(model);
  const wanted = { named: [folder], model: model.id, engine };
  const running = await startForCommandLine(wanted);
  const pictures: LabelledPicture[] = [];
  const engines = new Set<string>();
  let unreadable = 0;
  const start = performance.now();
  try {
    await classifyAll(
      running,
      wanted,
      ({ source, answer }) => {
        const file = basename(source);
        const index = truth.get(file);
        if (index === undefined) return;
        if (answer.state === "unreadable") {
          unreadable++;
          return;
        }
        engines.add(answer.engine);
        pictures.push({ file, state: answer.state, top5: answer.top5, right: classOf(index) });
      },
      sayProgress,
    );
  } finally {
    await running.close();
  }
  return { pictures, unreadable, engines: [...engines], seconds: (performance.now() - start) / 1000 };
}

/** Models with other classes know a class if they have one of the same name. */
async function classesFor(model: Model): Promise<(index: number) => number | undefined> {
  const own = await readLabels(model);
  // By index: two of these classes are called "crane".
  if (own.length === IMAGENET_CLASSES) return (index) => index;
  const names = await readLabels(readModels().find(({ id }) => id === NAMES_FROM));
  const classes = new Map(own.map((label, index) => [label, index]));
  return (index) => classes.get(names[index] ?? "");
}

async function readLabels(model: Model | undefined): Promise<readonly string[]> {
  const path = model && (await getWeights(model));
  if (!path) throw new Error(`The class names come from ${model?.file ?? NAMES_FROM}, which could not be had.`);
  return readTflite(new Uint8Array(readFileSync(path)), model.file).labels;
}
