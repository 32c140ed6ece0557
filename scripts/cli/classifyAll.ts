import type { Choice } from "../../src/protocol/picture";
import { FileClassifier } from "../browser/fileClassifier";
import type { Running } from "../browser/startBrowser";
import { classifyFile } from "./classifyFile";
import { classifyPage } from "./classifyPage";
import type { Found } from "./find/found";
import { inOrder } from "./inOrder";
import { failed, type Outcome } from "./toResult";

/** Number of sources whose outcomes are held at most: those done wait for one that takes longer. */
const AHEAD = 256;

/**
 * Classifies what was found, and gives the outcomes in that order, each as soon as it is its turn.
 * @param signal ends it, with what is done by then
 * @throws Error where the browser has ended
 */
export async function* classifyAll(
  signal: AbortSignal,
  running: Running,
  all: AsyncIterable<Found>,
): AsyncGenerator<Outcome> {
  const classifier = await FileClassifier.open(signal, running, await choiceOf(running));
  /** Pages are opened one after the other: each is looked at while it is in front. */
  let pages = Promise.resolve<unknown>(undefined);
  const work = async (found: Found): Promise<readonly Outcome[]> => {
    if ("problem" in found) return [failed(found.source, found.problem)];
    if ("file" in found) return [await classifyFile(signal, classifier, found)];
    const before = pages;
    const outcomes = before.then(() => (signal.aborted ? [] : classifyPage(signal, running, found.page)));
    pages = outcomes.catch(() => {});
    return outcomes;
  };
  for await (const outcomes of inOrder(signal, all, AHEAD, work)) yield* outcomes;
  await classifier.close();
}

/** The model and the engine that the browser was started with. */
const choiceOf = ({ background }: Running): Promise<Choice> =>
  background.evaluate(async () => {
    const { settings } = await chrome.storage.local.get("settings");
    return settings as Choice;
  });
