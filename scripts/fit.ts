/**
 * `npm run fit -- --images DIR --labels CSV [--model ID] [--except 8-25,81-101]`:
 * fits the thresholds of a model's verdicts to labelled pictures, classified by the built extension, and writes them
 * with the resulting figures to `models/<id>/verdict.json`.
 *
 * The CSV has the columns file and class_index_1001. Classes are compared by name: a model with other classes is
 * counted as wrong wherever it does not name the right one, since that is what its user would see. A model that knows
 * few of the classes is a specialist: its rule comes from its answers for pictures of things that it does not know;
 * `--except` names the classes whose pictures show things that it does know.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { VerdictRule } from "../src/models/entry";
import { judge } from "../src/verdict/judge";
import { buildExtension } from "./build";
import { fail, say } from "./cli/say";
import { accuracyOf, tallies } from "./models/accuracyOf";
import { classifyLabelled, type LabelledPicture, readTruth } from "./models/classifyLabelled";
import { fitRule, fitSpecialist, type JudgedPicture } from "./models/fitRule";
import { type FittedRule, readModels } from "./models/readModels";

/** Share of pictures of classes that a model does not know, above which the model is a specialist. */
const SPECIALIST = 0.9;

function toJudged({ top5, right }: LabelledPicture): JudgedPicture {
  const three = top5.slice(0, 3);
  return {
    best: top5[0]?.probability ?? 0,
    three: three.reduce((sum, { probability }) => sum + probability, 0),
    right: top5[0]?.index === right,
    known: right !== undefined,
    rightAmongThree: three.some(({ index }) => index === right),
  };
}

/** Judges a picture by another rule, as the product would. */
function judgeAgain(picture: LabelledPicture, rule: VerdictRule): LabelledPicture {
  const probabilities = Float32Array.from(picture.top5, ({ probability }) => probability);
  const labels = picture.top5.map(({ label }) => label);
  return { ...picture, state: judge(probabilities, labels, rule).state };
}

function fitSpecialised(pictures: readonly LabelledPicture[]): FittedRule {
  // The background class is never named, however probable it is.
  const named = pictures.map((picture) => ({ ...toJudged(picture), background: isBackground(picture) }));
  const rule = fitSpecialist(named.map((p) => (p.background ? { best: 0, three: 0 } : p)));
  return { rule, fitted: { pictures: pictures.length, bound: "unrelated", ...said(pictures, rule) } };
}

const isBackground = ({ top5 }: LabelledPicture) => top5[0]?.label === "background";

function fitGeneral(pictures: readonly LabelledPicture[]): FittedRule {
  const { bound, ...rule } = fitRule(pictures.map(toJudged));
  const on = `${pictures.length} pictures of the ImageNet validation set, measured in this extension on WebAssembly`;
  return {
    rule,
    fitted: { pictures: pictures.length, bound, ...said(pictures, rule) },
    // Accuracy would mean nothing for a model that knows only some of these classes.
    ...(pictures.every(({ right }) => right !== undefined) && { measured: { ...accuracyOf(pictures), on } }),
  };
}

function said(pictures: readonly LabelledPicture[], rule: VerdictRule) {
  const { confident, ambiguous } = tallies(pictures.map((picture) => judgeAgain(picture, rule)));
  return { confident, ambiguous };
}

/** Parses ranges of class indices, such as "8-25,81", into a predicate. */
function readRanges(ranges: string): (index: number) => boolean {
  const pairs = ranges.split(",").map((range) => range.split("-").map(Number));
  return (index) => pairs.some(([from = Number.NaN, to = from]) => index >= from && index <= to);
}

async function main(): Promise<void> {
  const text = { type: "string" } as const;
  const {
    images,
    labels,
    model: asked,
    except = "",
  } = parseArgs({
    options: { images: text, labels: text, model: text, except: text },
  }).values;
  if (!images || !labels) throw new Error("Say on which pictures: fit -- --images DIR --labels CSV [--model ID]");
  await buildExtension();
  const truth = readTruth(labels);
  const related = readRanges(except);
  for (const model of readModels().filter(({ id }) => !asked || asked === id)) {
    const { pictures } = await classifyLabelled(model, images, truth, "wasm");
    const unrelated = pictures.filter(({ file, right }) => right === undefined && !related(truth.get(file) ?? -1));
    const specialist = unrelated.length > SPECIALIST * pictures.length;
    const fitted = specialist ? fitSpecialised(unrelated) : fitGeneral(pictures);
    writeFileSync(`${model.folder}/verdict.json`, `${JSON.stringify(fitted, null, 2)}\n`);
    say(`${model.id}: ${JSON.stringify(fitted)}`);
  }
}

main().catch(fail);
