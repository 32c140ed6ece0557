import type { Findings } from "../../learn/learn";
import type { KnownAnswer, ModelEntry } from "../../models/entry";
import { keepBrought } from "../../models/keepBrought";
import { removeStored } from "../../models/storage";
import type { Head } from "../../tflite/head/head";
import { keepReport, lessonKey, readReport } from "../report";
import type { Examples, LearningState, Report } from "../taught";

/** Number of labels shown as examples of what a model knows. */
const SHOWN = 4;

/** A model as it was learnt. */
interface Model {
  readonly file: Uint8Array<ArrayBuffer>;
  readonly known: readonly KnownAnswer[];
  readonly inputSize: number;
  readonly classes: number;
}

/** What was learnt, and of what. */
export interface ToKeep
  extends Findings,
    Pick<LearningState, "titles">,
    Pick<Report, "estimate" | "curve" | "mistakes" | "twins" | "alike"> {
  readonly base: ModelEntry;
  readonly taught: Examples;
  readonly head: Head;
  readonly alone: Model;
  readonly both: Model | undefined;
  /** Where the estimate is of before: what it is of, and how much has changed since. */
  readonly before?: Pick<Report, "categories" | "since">;
}

/** A model that was learnt before, and the one that takes its place. */
export interface Replacement {
  readonly before: string;
  readonly now: string;
}

/**
 * Keeps what was learnt as models, and the report of it.
 *
 * @returns the models of before, which are still there: whoever uses one is to use the other, and then it can go
 * @throws StorageFull
 */
export async function keepLearnt(learnt: ToKeep): Promise<Replacement[]> {
  const { base, taught, titles, head, l2, lean, confident, estimate, curve, mistakes, twins, alike } = learnt;
  const before = await readReport();
  const names = taught.categories.map(({ name }) => name);
  const keep = async ({ file, ...model }: Model, name: string) => {
    const examples = names.slice(0, SHOWN);
    return (await keepBrought({ ...model, name, bytes: file.buffer, labels: undefined, examples, base: base.id })).id;
  };
  const alone = await keep(learnt.alone, titles.alone);
  const both = learnt.both && (await keep(learnt.both, titles.both).catch(orWithout(alone, before)));
  const counts = taught.categories.map(({ id, name }) => ({
    name,
    count: taught.examples.filter(({ category }) => category === id).length,
  }));
  const known = before && { accuracy: before.estimate.accuracy, categories: before.categories };
  await keepReport({
    model: alone,
    both,
    categories: counts,
    pictures: taught.examples.length,
    // What is learnt in passing has the estimate of before.
    before: learnt.before ? before?.before : known,
    estimate,
    curve,
    mistakes,
    twins,
    alike,
    of: await lessonKey(taught),
    ...learnt.before,
    state: { head, l2, lean, confident, network: base.sha256, titles },
  });
  const replaced = [
    { before: before?.model, now: alone },
    { before: before?.both, now: both ?? alone },
  ];
  return replaced.flatMap(({ before: id, now }) =>
    id !== undefined && id !== alone && id !== both ? [{ before: id, now }] : [],
  );
}

/** Where there is no room for the second model, the first goes as well: without a report, nothing would replace it later. */
const orWithout = (alone: string, before: Report | undefined) => async (error: unknown) => {
  if (alone !== before?.model) await removeStored(alone);
  throw error;
};
