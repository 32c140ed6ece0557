import type { Page } from "playwright-core";
import { html } from "../../../scripts/browser/serveSite";
import { askContent } from "../../../scripts/cli/labelPage";
import { pause } from "../../../src/async/pause";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { sound } from "../stage/files";
import type { Stage } from "../stage/stage";
import { within } from "../stage/within";

const POLL_MS = 100;
/** Pause between an answer and the next picture, in ms. */
const REST_MS = 400;
/** Deadline for one question to the tab, in ms; then the next is asked. */
const ASK_MS = 5_000;
const OPEN_MS = 30_000;
/** An answer is no longer waited for after so many ms: the fault is not held then. */
const MAX_MS = 120_000;

const SHOW = (i: number) => `{
  document.body.replaceChildren();
  document.body.append(Object.assign(new Image(100, 100), { src: "/sound.png?${i}" }));
}`;

/**
 * Opens a tab of another site, in a window of its own: a tab behind another is slow anyway. It shows one new picture
 * after the other.
 *
 * @returns `end` stops it, and resolves with the longest time in ms for which one waited for its answer
 */
export async function openOtherTab(stage: Stage): Promise<{ end(): Promise<number> }> {
  const site = await stage.serve({ "/": html("", "<title>Other tab</title>"), "/sound.png": sound });
  const { page, id } = await openWindow(stage, `${site.origin}/`);
  const ended = new AbortController();
  let longest = 0;
  const answered = async (i: number) => {
    const asked = askContent<PictureReport[]>(stage.running, id, "pictures");
    const reports = await within(ASK_MS, "the other tab says what it has", asked).catch(() => []);
    return reports.some(({ address, answer }) => answer && address.endsWith(`?${i}`));
  };
  const showOne = async (i: number) => {
    await within(ASK_MS, "the other tab shows a picture", page.evaluate(SHOW(i)));
    const start = performance.now();
    while (!ended.signal.aborted && performance.now() - start < MAX_MS) {
      const there = await answered(i);
      if (i > 0) longest = Math.max(longest, performance.now() - start);
      if (there) return;
      await pause(POLL_MS);
    }
  };
  // The first one starts the classifier, which is not what is measured.
  await showOne(0);
  const watching = (async () => {
    for (let i = 1; !ended.signal.aborted; i++) {
      await showOne(i).catch(() => {});
      await pause(REST_MS, ended.signal).catch(() => {});
    }
  })();
  return {
    end: async () => {
      ended.abort();
      await watching;
      await within(OPEN_MS, "the other tab closes", page.close()).catch(() => {});
      return Math.round(longest);
    },
  };
}

async function openWindow(stage: Stage, url: string): Promise<{ page: Page; id: number }> {
  const opened = stage.running.context.waitForEvent("page");
  const open = stage.control.evaluate(async (address) => {
    const window = await chrome.windows.create({ url: address, focused: false });
    return window?.tabs?.[0]?.id ?? -1;
  }, url);
  const id = await within(OPEN_MS, "the other tab opens", open);
  const page = await opened;
  await page.waitForLoadState("load");
  return { page, id };
}
