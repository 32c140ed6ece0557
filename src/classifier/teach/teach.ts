import { type Learnt, learn } from "../../learn/learn";
import type { ModelEntry } from "../../models/entry";
import { tellShare } from "../../protocol/request/learningShare";
import type { Lesson } from "../../protocol/request/lesson";
import { readTflite } from "../../tflite/readTflite";
import { chooseEngine } from "../select/chooseEngine";
import { openBase } from "./openBase";
import { probesOf } from "./probesOf";
import { type TaughtModel, type TaughtModels, toModels } from "./toModels";

/** Models that tell the user's categories, and how good they are. */
export interface Taught extends Learnt, TaughtModels {
  /** Time that the learning took. */
  readonly milliseconds: number;
}

/**
 * Teaches a model the user's categories, and says how far that is. To be called in a worker of its own, whose thread it
 * takes up for a second or more at a time.
 *
 * @throws Failed where the model has no features, or there is too little to learn from, or something is wrong with it; also
 *   where the extension's own file of strangers is damaged; NoEngineWorks where none gives the answers that follow
 */
export async function teach(signal: AbortSignal, entry: ModelEntry, lesson: Lesson): Promise<Taught> {
  const base = await openBase(entry);
  const { files, width, strangers } = base;
  const features = new Float32Array(await lesson.features.arrayBuffer());
  const start = performance.now();
  const done = new AbortController();
  const report = tellShare(done.signal);
  try {
    const learnt = await learn(signal, { ...lesson, features, width }, strangers, report);
    const milliseconds = performance.now() - start;
    report(1);
    const models = toModels(entry, base, await probesOf(signal, entry, files), learnt, lesson.title);
    // The other has the same network and the same head; like any model, it proves itself when it is opened.
    await prove(signal, models.both ?? models.alone, lesson.title);
    return { ...learnt, ...models, milliseconds };
  } finally {
    done.abort();
  }
}

/** Has an engine give the answers of a file as it will be read. */
async function prove(signal: AbortSignal, { file, known }: TaughtModel, title: string): Promise<void> {
  const search = { choice: "auto", fastest: undefined, excluded: new Map(), report: () => {} } as const;
  const { model } = await chooseEngine(signal, { graph: readTflite(file, title), known }, search);
  model.dispose();
}
