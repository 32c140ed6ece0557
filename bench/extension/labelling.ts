import type { Running } from "../../scripts/browser/startBrowser";
import type { Summary } from "../../src/protocol/page/summary";

/** When a page's pictures got their verdicts, in ms since 1970. */
interface Times {
  readonly start: number;
  readonly first: number;
  readonly last: number;
}

/** A page is asked how far it is after so many ms, or after this share of the time that has passed: finer than any figure. */
const POLL_MS = 10;
const POLL_SHARE = 0.01;
const LOST_MS = 5_000;
const MAX_MS = 180_000;

/** Takes away what labels granted sites on their own, so that labelling starts when the benchmark says so. */
export async function labelOnlyWhenAsked({ background }: Running): Promise<void> {
  await background.evaluate(async () => {
    // It is registered just after the installation.
    for (let tries = 0; tries < 50; tries++) {
      if ((await chrome.scripting.getRegisteredContentScripts()).length) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await chrome.scripting.unregisterContentScripts();
  });
}

/**
 * Waits until each of a page's pictures has an answer, and says when the first and the last had theirs.
 *
 * @param pictures how many there are on the page
 * @param press presses the key that labels a page first
 * @throws Error where some could not be read: on a benchmark's page all can
 */
export async function watchAnswers(
  { background }: Running,
  tabId: number,
  pictures: number,
  press: boolean,
): Promise<Times> {
  const times = await background.evaluate(
    async ([id, expected, pressed, poll, share, lost, longest]) => {
      const tab = await chrome.tabs.get(id);
      const start = performance.timeOrigin + performance.now();
      const command = chrome.commands.onCommand as unknown as { dispatch(name: string, tab: chrome.tabs.Tab): void };
      if (pressed) command.dispatch("label-page", tab);
      let first = 0;
      while (performance.timeOrigin + performance.now() - start < longest) {
        const summary = await new Promise<Pick<Summary, "total" | "answered" | "unreadable"> | undefined>((resolve) => {
          const port = chrome.tabs.connect(id, { name: "page", frameId: 0 });
          // The content script is not there yet.
          port.onDisconnect.addListener(() => resolve(void chrome.runtime.lastError));
          port.onMessage.addListener((message) => {
            port.disconnect();
            resolve(message.value);
          });
          port.postMessage({ kind: "call", id: 0, method: "summary", args: [-1] });
          // A question that got lost is asked again; without this, one would hold up everything.
          setTimeout(resolve, lost);
        });
        const now = performance.timeOrigin + performance.now();
        if (summary && summary.answered > 0) first ||= now;
        if (summary && summary.total >= expected && summary.answered === summary.total) {
          return { start, first, last: now, unreadable: summary.unreadable };
        }
        await new Promise((resolve) => setTimeout(resolve, Math.max(poll, (now - start) * share)));
      }
      return undefined;
    },
    [tabId, pictures, press, POLL_MS, POLL_SHARE, LOST_MS, MAX_MS] as const,
  );
  if (!times) throw new Error(`The page was not done after ${MAX_MS / 1000} s.`);
  const [unread] = times.unreadable;
  if (unread) throw new Error(`The extension could not read ${unread.count} of the page's pictures: ${unread.code}.`);
  return times;
}
