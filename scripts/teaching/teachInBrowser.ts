import type { Taught } from "../../src/classifier/teach/teach";
import { scoresOf } from "../../src/learn/scoresOf";
import type { EngineChoice } from "../../src/protocol/picture";
import type { Running } from "../browser/startBrowser";
import { embedAll, type Seen } from "./embedAll";
import { openExtension } from "./inExtension";
import { joined } from "./joined";
import type { Example } from "./readExamples";
import { toLesson } from "./toLesson";

interface Wanted {
  readonly examples: readonly Example[];
  /** Those of the examples. */
  readonly categories: readonly string[];
  readonly tests: readonly Example[];
  readonly model: string;
  readonly engine: EngineChoice;
  readonly title: string;
}

/** What `teach --json` prints. Scripts rely on the fields: they do not change. */
interface Result {
  readonly classes: readonly string[];
  /** Number of different pictures of them that could be read. */
  readonly examples: number;
  /** The share of new pictures whose category will be right, estimated from the examples. */
  readonly estimate: number;
  readonly estimate_low: number;
  readonly estimate_high: number;
  /** The share of the test's pictures of categories for which the best category is the right one; null without any. */
  readonly test_top1: number | null;
  /** The share of the test's pictures of categories that are not taken for strangers; null without any. */
  readonly test_kept: number | null;
  /** The share of the test's strangers that are taken for none of the categories; null without any. */
  readonly none_of_these_share: number | null;
  readonly train_ms: number;
  readonly features_ms: number;
}

/** What was taught, how good it is, and the model. */
export interface Lesson extends Pick<Taught, "alone" | "both" | "confused" | "alike"> {
  readonly result: Result;
}

/** Teaches in a running browser, and tests what came of it. */
export async function teachInBrowser(running: Running, wanted: Wanted): Promise<Lesson> {
  const { examples, categories, tests, title, ...choice } = wanted;
  const extension = await openExtension(running);
  const start = performance.now();
  const seen = await embedAll(extension, examples, { ...choice, views: "all" });
  const featuresMs = performance.now() - start;
  const lesson = { model: choice.model, title, categories: [...categories], examples: toLesson(seen, categories) };
  const taught = await extension.teach(lesson, joined(seen));
  const tested = await embedAll(extension, tests, { ...choice, views: "one" });
  const { accuracy, low, high } = taught.estimate;
  const result: Result = {
    classes: categories,
    examples: new Set(seen.flatMap(({ category, content }) => (category === undefined ? [] : content))).size,
    estimate: round(accuracy),
    estimate_low: round(low),
    estimate_high: round(high),
    ...test(taught, categories, tested),
    train_ms: Math.round(taught.milliseconds),
    features_ms: Math.round(featuresMs),
  };
  return { result, alone: taught.alone, both: taught.both, confused: taught.confused, alike: taught.alike };
}

function test({ head, strangers }: Taught, categories: readonly string[], tested: readonly Seen[]) {
  const found = tested.map(({ category, features }) => {
    const scores = scoresOf(head, features);
    const own = scores.subarray(0, categories.length);
    const best = own.indexOf(Math.max(...own));
    return { category, best: categories[best], kept: scores.every((score) => score <= (own[best] as number)) };
  });
  const known = found.filter(({ category }) => category !== undefined);
  const others = found.filter(({ category }) => category === undefined);
  return {
    test_top1: share(known, ({ category, best }) => category === best),
    test_kept: share(known, ({ kept }) => kept),
    none_of_these_share: strangers === 0 ? null : share(others, ({ kept }) => !kept),
  };
}

const share = <T>(all: readonly T[], of: (item: T) => boolean) =>
  all.length === 0 ? null : round(all.filter(of).length / all.length);
const round = (value: number) => Number(value.toFixed(4));
