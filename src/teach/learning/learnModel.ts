import { readExamples } from "../../examples/examples";
import { keepFeatures, readFeatures } from "../../examples/features";
import { keepLearnt } from "../../examples/learnt/keepLearnt";
import { toLesson } from "../../examples/learnt/toLesson";
import { useInstead } from "../../examples/learnt/useInstead";
import type { StoredExample } from "../../examples/taught";
import { checkExamples } from "../../learn/checkExamples";
import type { ModelEntry } from "../../models/entry";
import { ClassifierLink } from "../../protocol/classifierLink";
import type { EngineChoice } from "../../protocol/picture";
import { onShare } from "../../protocol/request/learningShare";
import { VIEWS } from "../../protocol/request/views";
import { changeSettings, readSettings } from "../../settings/store";
import { Failed } from "../../words/failed";
import { message } from "../../words/message";
import { embedAll } from "../adding/embedAll";
import { readWidth } from "./readWidth";

/** Deadline in ms for learning from the most examples that there may be, after another worker that measures. */
const LEARN_MS = 30 * 60_000;

/** How far it is. */
export type Progress =
  | { readonly at: "looking"; readonly done: number; readonly all: number }
  /** `share`: how much of it is done, from 0 to 1. */
  | { readonly at: "learning"; readonly share: number }
  | { readonly at: "trying" };

/**
 * Learns to tell the user's categories, and keeps what came of it as models in place of those that were learnt before.
 *
 * @throws Failed where there is too little to learn from, or the network has no features; StorageFull
 */
export async function learnModel(
  signal: AbortSignal,
  base: ModelEntry,
  engine: EngineChoice,
  title: string,
  report: (progress: Progress) => void,
): Promise<void> {
  const taught = await readExamples();
  const lesson = toLesson(taught);
  // First, so that no picture is looked at in vain.
  checkExamples(lesson.categories, lesson.examples);
  const length = VIEWS * (await readWidth(base));
  signal.throwIfAborted();
  const link = new ClassifierLink(signal);
  await lookAtMissing(signal, link, { base, length, engine }, taught.examples, report);
  report({ at: "learning", share: 0 });
  const features = new Blob(
    (
      await readFeatures(
        base.sha256,
        lesson.examples.map(({ content }) => content),
        length,
      )
    ).map(found),
  );
  const request = { ...lesson, model: base.id, title, features };
  const learnt = new AbortController();
  onShare(AbortSignal.any([signal, learnt.signal]), (share) =>
    report(share < 1 ? { at: "learning", share } : { at: "trying" }),
  );
  const models = await link
    .call((classifier) => classifier.teach(signal, request), LEARN_MS)
    .finally(() => learnt.abort());
  signal.throwIfAborted();
  const titles = { alone: title, both: message("teach_title_both", base.title, title) };
  const replaced = await keepLearnt({ ...models, base, taught, titles });
  await useInstead(replaced, (await readSettings()).model, (model) => changeSettings({ model }));
}

/** Has the network look at the pictures that it has not seen; as they are kept, small. */
async function lookAtMissing(
  signal: AbortSignal,
  link: ClassifierLink,
  { base, length, engine }: { base: ModelEntry; length: number; engine: EngineChoice },
  examples: readonly StoredExample[],
  report: (progress: Progress) => void,
): Promise<void> {
  const known = await readFeatures(
    base.sha256,
    examples.map(({ content }) => content),
    length,
  );
  const missing = examples
    .filter((_, i) => !known[i])
    .map(({ content, picture }) => ({ content, picture: new Blob([picture]) }));
  let done = 0;
  report({ at: "looking", done, all: missing.length });
  for await (const some of embedAll(signal, link, base, missing, { engine })) {
    const seen = some.map(([{ content }, each]) => {
      if (!each || "state" in each) throw new Failed("teach_unread");
      return { content, features: each.features };
    });
    await keepFeatures(base.sha256, seen);
    done += some.length;
    report({ at: "looking", done, all: missing.length });
  }
}

function found(features: Float32Array<ArrayBuffer> | undefined): Float32Array<ArrayBuffer> {
  // One was removed meanwhile.
  if (!features) throw new Failed("teach_changed_meanwhile");
  return features;
}
