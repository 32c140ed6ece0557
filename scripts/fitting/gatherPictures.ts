import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { EngineChoice } from "../../src/protocol/picture";
import { meanOf } from "../../src/verdict/lookTwice";
import { type CentreSeen, classifyFiles } from "../browser/askClassifier";
import { startForCommandLine } from "../cli/run";
import { sayProgress } from "../cli/say";
import { toSource } from "../cli/sources";
import { classesFor, readTruth } from "../models/classifyLabelled";
import type { Model } from "../models/readModels";
import { OTHER, type Role, type SeenPicture } from "./seenPicture";
import showsAClass from "./showsAClass.json" with { type: "json" };
import wordOfKind from "./wordOfKind.json" with { type: "json" };

/** Folders of pictures for a fit, or for a look at how honest a model is. */
export interface Folders {
  /** Pictures whose class the CSV says, by its columns file and class_index_1001. */
  readonly known: string;
  readonly labels: string;
  /** Pictures whose name says the class: `n01440764_tench.jpg`. */
  readonly named?: string | undefined;
  /** Pictures of things that the model knows, in the dress of the web, without their class. */
  readonly web?: string | undefined;
  /** Of what a specialist knows: a folder a class, or a species that it has not, named like it. */
  readonly own?: string | undefined;
  /** A folder a kind, with pictures that show none of the classes. */
  readonly strangers: string;
}

/** Number of pictures that are sent to the browser at a time. */
const AT_ONCE = 40;
/** Strangers that show one of ImageNet's classes by the way, such as a suit or a notebook computer. */
const BY_THE_WAY = new Set(showsAClass);

type Known = Pick<SeenPicture, "file" | "role" | "kind" | "right" | "number">;

/** Has the built extension look at pictures, each with the probability of every class. Unreadable ones are left out. */
export async function gatherPictures(model: Model, engine: EngineChoice, folders: Folders): Promise<SeenPicture[]> {
  const all = await listPictures(model, folders);
  const running = await startForCommandLine({ model: model.id, engine });
  const seen: SeenPicture[] = [];
  try {
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const some = all.slice(from, from + AT_ONCE);
      const files = some.map(({ file }) => ({ model: model.id, engine, bytes: readFileSync(file) }));
      for (const [i, found] of (await classifyFiles(running, files)).entries()) {
        const picture = some[i];
        if (picture && found) seen.push({ ...picture, top5: found.top5, ...joined(found) });
      }
      sayProgress(Math.min(from + AT_ONCE, all.length), all.length);
    }
  } finally {
    await running.close();
  }
  return seen;
}

function joined({ looks }: CentreSeen): Pick<SeenPicture, "first" | "probabilities"> {
  const [first = new Float32Array(), second] = looks.map((look) => Float32Array.from(look));
  return { first, probabilities: second ? meanOf(first, second) : first };
}

async function listPictures(model: Model, { known, labels, named, web, own, strangers }: Folders): Promise<Known[]> {
  const { byNumber, byOwnName, numberOf } = await classesFor(model);
  const truth = readTruth(labels);
  const shows = (number: number | undefined) => ({ number, right: byNumber(number ?? -1) });
  const list = (folder: string | undefined, role: Role, of: (file: string) => Partial<Known> = () => ({})): Known[] =>
    folder === undefined
      ? []
      : filesIn(folder).map((file) => ({ file, role, kind: "", right: undefined, ...of(file) }));
  return [
    ...list(known, "labelled", (file) => shows(truth.get(basename(file)))),
    ...list(named, "labelled", (file) => shows(numberOf(nameOf(file)))),
    ...list(own, "labelled", (file) => ({ right: byOwnName(basename(dirname(file))) ?? OTHER })),
    ...list(web, "web"),
    ...list(strangers, "stranger", (file) => asKind(basename(dirname(file)), byOwnName)).filter(
      ({ file }) => !BY_THE_WAY.has(basename(file).replace(/\.\w+$/, "")),
    ),
  ];
}

/** A kind of strangers to ImageNet, such as charts, is known to a model that has a word for it. */
function asKind(kind: string, byOwnName: (name: string) => number | undefined): Partial<Known> {
  const words: Readonly<Record<string, string>> = wordOfKind;
  const right = byOwnName(words[kind] ?? "");
  return right === undefined ? { kind } : { kind, right, role: "labelled" };
}

/** The name of the class in that of a file: "great_white_shark" of `n01484850_great_white_shark.JPEG`. */
export const nameOf = (file: string): string => basename(file).replace(/^n\d+_|\.\w+$/g, "");

function filesIn(folder: string): readonly string[] {
  const source = toSource(folder);
  return "files" in source ? source.files : [];
}
