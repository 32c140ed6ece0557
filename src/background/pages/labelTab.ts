import { swallow } from "../../debug";
import { askFrame, askPage, inject } from "./askPage";

interface LabelOptions {
  /** Also label a page on which the user has stopped the labelling. */
  readonly again?: boolean;
}

/** Labels the tab's page; the frames in it follow, and may take longer to load. */
export const labelTab = (tabId: number, { again = false }: LabelOptions = {}) =>
  askPage(tabId, 0, (page, signal) => page.label(signal, { again }));

/**
 * Labels all frames of a tab that the user has granted, together with the page or by a click.
 * @returns the ids of the frames; the browser reveals them only to an extension that runs something in the frames
 */
export async function labelFrames(tabId: number, { again = false }: LabelOptions = {}): Promise<number[]> {
  const results = await inject({ tabId, allFrames: true });
  const frames = results.flatMap(({ frameId, error }) => (error ? [] : [frameId]));
  // A frame that is being replaced fails here, and is labelled once its new document has loaded.
  await Promise.allSettled(
    frames.map((frameId) => askFrame(tabId, frameId, (page, signal) => page.label(signal, { again }))),
  );
  return frames;
}

/** Whether the user has stopped the labelling of a tab's page. */
export const isStopped = (tabId: number): Promise<boolean> =>
  askFrame(tabId, 0, (page, signal) => page.stopped(signal)).catch(swallow("whether the page is stopped", false));
