import type { Running } from "../../scripts/browser/startBrowser";
import type { Summary } from "../../src/protocol/page/summary";

/** Times at which a page's pictures got their verdicts, in ms since 1970. */
interface Times {
  readonly start: number;
  readonly first: number;
  readonly last: number;
}

/** What is read of a page's summary. */
type Watched = Pick<Summary, "total" | "answered" | "unreadable">;

/**
 * Shortest interval between two questions to a page, finer than any figure: until the first answer, and before the last
 * one. In between as many would take a tenth of the processor time that is measured, so the next question comes after
 * POLL_SHARE of the time that the rest will take at the pace so far, and after MAX_POLL_MS at the latest.
 */
const POLL_MS = 10;
const POLL_SHARE = 0.4;
const MAX_POLL_MS = 1_000;
/** Time in ms after which a question without an answer counts as lost. */
const LOST_MS = 5_000;
/** Deadline for all answers of a page, in ms. */
const MAX_MS = 180_000;

interface WatchOptions {
  /** Press the key that labels a page first. */
  readonly press?: boolean;
}

/** Unregisters the content script from granted sites, so that labelling starts when the benchmark says so. */
export async function labelOnlyWhenAsked({ background }: Running): Promise<void> {
  await background.evaluate(async () => {
    // The script is registered just after the installation.
    for (let tries = 0; tries < 50; tries++) {
      if ((await chrome.scripting.getRegisteredContentScripts()).length) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await chrome.scripting.unregisterContentScripts();
  });
}

/**
 * Waits until each of a page's pictures has an answer; resolves with the times of the first and the last answer.
 *
 * @param pictures number of pictures on the page
 * @throws Error where a picture could not be read: on a benchmark's page all can
 */
export async function watchAnswers(
  { background }: Running,
  tabId: number,
  pictures: number,
  { press = false }: WatchOptions = {},
): Promise<Times> {
  const times = await background.evaluate(
    async ([id, expected, pressed, poll, share, most, lost, longest]) => {
      const tab = await chrome.tabs.get(id);
      const start = performance.timeOrigin + performance.now();
      const command = chrome.commands.onCommand as unknown as { dispatch(name: string, tab: chrome.tabs.Tab): void };
      if (pressed) command.dispatch("label-page", tab);
      let first = 0;
      // One channel for all questions: to open one for each takes more of the processor than to answer.
      const channel: { port?: chrome.runtime.Port | undefined; resolve?(value?: Watched): void } = {};
      while (performance.timeOrigin + performance.now() - start < longest) {
        const summary = await new Promise<Watched | undefined>((resolve) => {
          channel.resolve = resolve;
          if (!channel.port) {
            channel.port = chrome.tabs.connect(id, { name: "page", frameId: 0 });
            // Disconnected: the content script is not there yet.
            channel.port.onDisconnect.addListener(() => {
              channel.port = undefined;
              channel.resolve?.(void chrome.runtime.lastError);
            });
            channel.port.onMessage.addListener((message) => channel.resolve?.(message.value));
          }
          channel.port.postMessage({ kind: "call", id: 0, method: "summary", args: [-1] });
          // A lost question is asked again; without this deadline it would hold up everything.
          setTimeout(resolve, lost);
        });
        const now = performance.timeOrigin + performance.now();
        if (summary && summary.answered > 0) first ||= now;
        if (summary && summary.total >= expected && summary.answered === summary.total) {
          channel.port?.disconnect();
          return { start, first, last: now, unreadable: summary.unreadable };
        }
        const answered = summary?.answered ?? 0;
        const rest = answered > 0 ? ((now - first) / answered) * (expected - answered) : 0;
        await new Promise((resolve) => setTimeout(resolve, Math.min(most, Math.max(poll, share * rest))));
      }
      return undefined;
    },
    [tabId, pictures, press, POLL_MS, POLL_SHARE, MAX_POLL_MS, LOST_MS, MAX_MS] as const,
  );
  if (!times) throw new Error(`The page was not done after ${MAX_MS / 1000} s.`);
  const [unread] = times.unreadable;
  if (unread) throw new Error(`The extension could not read ${unread.count} of the page's pictures: ${unread.code}.`);
  return times;
}
