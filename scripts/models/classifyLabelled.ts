import { setMaxListeners } from "node:events";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Candidate, Saying } from "../../src/protocol/answer";
import type { EngineChoice } from "../../src/protocol/picture";
import { familiesOf } from "../../src/verdict/families/familiesOf";
import { parseSpecies } from "../../src/verdict/families/parseSpecies";
import { classifyAll } from "../cli/classifyAll";
import { findAll } from "../cli/find/findAll";
import { startForCommandLine } from "../cli/run";
import { sayProgress } from "../cli/say";
import { readGraph } from "./readGraph";
import { type Model, readModels } from "./readModels";

/**
 * Model whose labels name the classes of the CSV. Any TensorFlow ImageNet model would do: all have the same 1,001
 * classes.
 */
const NAMES_FROM = "mobilenet_v2_1.0_224_quant";
const IMAGENET_CLASSES = 1001;

/** A labelled picture, with the built extension's answer for it. */
export interface LabelledPicture extends Saying {
  readonly file: string;
  readonly top5: readonly Candidate[];
  /** Index of its class in the model; undefined if the model does not know that class. */
  readonly right: number | undefined;
}

export interface LabelledRun {
  readonly pictures: readonly LabelledPicture[];
  readonly engines: readonly string[];
  /** Number of pictures that could not be read. */
  readonly unreadable: number;
  /** Duration from the first picture to the last verdict. */
  readonly seconds: number;
}

/** Reads the class of each picture from a CSV with the columns file and class_index_1001. */
export function readTruth(csv: string): Map<string, number> {
  const rows = readFileSync(csv, "utf8").trim().split(/\r?\n/).slice(1);
  return new Map(rows.map((row) => row.split(",") as [string, string]).map(([file, index]) => [file, Number(index)]));
}

/** Classifies a labelled folder in a real browser; pictures without a label are left out. */
export async function classifyLabelled(
  model: Model,
  folder: string,
  truth: ReadonlyMap<string, number>,
  engine: EngineChoice,
): Promise<LabelledRun> {
  const { byNumber } = await classesFor(model);
  const running = await startForCommandLine({ model: model.id, engine });
  const pictures: LabelledPicture[] = [];
  const engines = new Set<string>();
  let unreadable = 0;
  let done = 0;
  const start = performance.now();
  try {
    const { signal } = new AbortController();
    setMaxListeners(0, signal);
    for await (const { source, answer } of classifyAll(signal, running, findAll(signal, { named: [folder] }))) {
      sayProgress(++done, truth.size);
      const file = basename(source);
      const index = truth.get(file);
      if (index === undefined) continue;
      if (answer.state === "unreadable") {
        unreadable++;
        continue;
      }
      engines.add(answer.engine);
      pictures.push({ ...answer, file, right: byNumber(index) });
    }
  } finally {
    await running.close();
  }
  return { pictures, unreadable, engines: [...engines], seconds: (performance.now() - start) / 1000 };
}

/** The model's class for a name, or for one of ImageNet's classes; undefined where it has none. */
interface Classes {
  /** @param index of the 1,001 classes */
  readonly byNumber: (index: number) => number | undefined;
  /** @param name one of the names that the model's own label says */
  readonly byOwnName: (name: string) => number | undefined;
  /** The index of the 1,001 classes that a name is one of the synonyms of. */
  readonly numberOf: (name: string) => number | undefined;
}

/** Finds a model's classes of the same names as ImageNet's. */
export async function classesFor(model: Model): Promise<Classes> {
  const own = await readLabels(model);
  const names = await readLabels(readModels().find(({ id }) => id === NAMES_FROM));
  const classes = new Map(
    own.flatMap((label, index) => namesOfClass(label).map((name) => [bare(name), index] as const)).reverse(),
  );
  // A folder of "rose" has pictures of the class "roses".
  const byOwnName = (name: string) => classes.get(bare(name)) ?? classes.get(`${bare(name)}s`);
  const compared = own.some((label) => parseSpecies(label)?.name) ? meantBy : (label: string) => [label];
  const sameAs = (label: string) =>
    compared(label)
      .map((name) => classes.get(bare(name)))
      .find(isFound);
  const covers = familiesOf(own)?.covers;
  const covering = (index: number) => {
    const found = covers?.findIndex((numbers) => numbers.includes(index)) ?? -1;
    return found < 0 ? undefined : found;
  };
  // Compared by index, since two of these classes are called "crane".
  const bySameName = (index: number) =>
    own.length !== IMAGENET_CLASSES ? sameAs(names[index] ?? "") : index in names ? index : undefined;
  const byNumber = covers ? covering : bySameName;
  const numberOf = numbersByName(names);
  return { byNumber, byOwnName, numberOf };
}

/**
 * Of several classes that have a name, it is meant for the one that begins with it, as it is spelled: a Cardigan is a dog, a
 * cardigan none, and a crayfish no spiny lobster.
 */
export function numbersByName(labels: readonly string[]): (name: string) => number | undefined {
  const all = labels.flatMap((label, index) => label.split(",").map((name, place) => ({ name, place, index })));
  const firsts = all.filter(({ place }) => place === 0);
  const maps = [
    firsts.map(({ name, index }) => [name, index] as const),
    firsts.map(({ name, index }) => [bare(name), index] as const),
    all.map(({ name, index }) => [bare(name), index] as const),
  ].map((entries) => new Map(entries.reverse()));
  return (name) =>
    [name.replaceAll("_", " "), bare(name), bare(name)].map((text, i) => maps[i]?.get(text)).find(isFound);
}

const isFound = (index: number | undefined) => index !== undefined;
const bare = (name: string) =>
  name
    .toLowerCase()
    .replaceAll("grey", "gray")
    .replace(/[^a-z]/g, "");

/** All names of a class: of a species, the common and the scientific one. */
const namesOfClass = (label: string) =>
  parseSpecies(label) ? [label, ...label.split(" (").map((name) => name.replace(")", ""))] : [label];

/** Names that say which species an ImageNet class is: its first, and scientific ones. Others may be those of other species. */
function meantBy(label: string): readonly string[] {
  const [first = "", ...others] = label.split(",").map((name) => name.trim());
  return [first, ...others.filter((name) => /^[A-Z][a-z]+ [a-z]+$/.test(name))];
}

/** A model's labels. */
export async function readLabels(model: Model | undefined): Promise<readonly string[]> {
  const graph = model && (await readGraph(model));
  if (!graph) throw new Error(`The class names come from ${model?.file ?? NAMES_FROM}, which is not available.`);
  return graph.labels;
}
