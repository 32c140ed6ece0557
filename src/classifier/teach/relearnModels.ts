import type { Findings } from "../../learn/learn";
import { relearn } from "../../learn/relearn";
import type { ModelEntry } from "../../models/entry";
import type { Lesson } from "../../protocol/request/lesson";
import type { Head } from "../../tflite/head/head";
import { openBase } from "./openBase";
import { probesOf } from "./probesOf";
import { type TaughtModels, toModels } from "./toModels";

/** Maximum number of products of one step that are computed without being asked for: about a tenth of a second. */
const MAX_PRODUCTS = 1e8;

/** What a head is that was learnt before, and what has come of it now. */
type Before = Findings & { readonly head: Head };
type Relearnt = TaughtModels & { readonly head: Head };

/**
 * Goes on learning from what was learnt before. No engine tries the models: they have the same network as before, and like
 * any model they prove themselves when they are opened.
 *
 * @returns undefined where there is so much to learn from that it has to be asked for
 * @throws Failed as `teach` does
 */
export async function relearnModels(
  signal: AbortSignal,
  entry: ModelEntry,
  lesson: Lesson,
  before: Before,
): Promise<Relearnt | undefined> {
  const base = await openBase(entry);
  const { width, strangers } = base;
  const features = new Float32Array(await lesson.features.arrayBuffer());
  const products = (features.length + strangers.features.length) * (lesson.categories.length + 1) * 2;
  if (products > MAX_PRODUCTS) return undefined;
  const head = await relearn(signal, { ...lesson, features, width }, strangers, before);
  // Computed anew only after an update of the extension.
  const probes = await probesOf(signal, entry, base.files);
  const given = lesson.examples.filter(({ category }) => category < 0).length;
  const learnt = { head, confident: before.confident, strangers: strangers.kinds.length + given };
  return { head, ...toModels(entry, base, probes, learnt, lesson.title) };
}
