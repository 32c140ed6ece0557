/** Which of our scripts have come to the frames of a tab. */
import type { Running } from "./harness";

/** For each frame, the page's first: `early`, `content` or `late`, whichever came last; the file that is so called. */
export const scriptsIn = ({ background }: Running, tabId: number): Promise<(string | undefined)[]> =>
  background.evaluate(async (tabId) => {
    const func = () => {
      const { labelLensKept, labelLensStarted, labelLensLate } = globalThis as Record<string, unknown>;
      return labelLensLate ? "late" : labelLensStarted ? "content" : labelLensKept ? "early" : undefined;
    };
    const found = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func });
    return found.sort((a, b) => a.frameId - b.frameId).map(({ result }) => result ?? undefined);
  }, tabId);
