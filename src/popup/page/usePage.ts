import { useState } from "preact/hooks";
import browser, { type Tabs } from "webextension-polyfill";
import type { PageApi } from "../../content/pageApi";
import { swallow } from "../../debug";
import { askBackground } from "../../protocol/askBackground";
import { connectToPage } from "../../protocol/page/connectToPage";
import type { Summary } from "../../protocol/page/summary";
import type { Remote } from "../../protocol/rpc";
import { useSignalEffect } from "../../ui/useSignalEffect";
import { addUp } from "./addUp";
import { notHere } from "./notHere";

/** What the results ask of a frame whose pictures they are about. */
export type Frame = Pick<
  Remote<PageApi>,
  "addresses" | "mark" | "nameForNow" | "pictures" | "pointed" | "reveal" | "thumbnail"
>;
export type Frames = readonly Frame[];

/**
 * Time after which a silent page counts as forbidden, in ms; a loaded page answers sooner. Needed since the browser
 * does not report pages that it lets no extension into: "view-source:" is silent.
 */
const PATIENCE_MS = 3_000;

export interface PageState {
  readonly summary: Summary | undefined;
  /** Why there is no summary, as a sentence; undefined where nothing failed. */
  readonly problem: string | undefined;
  /** Channels to the content scripts of the tab: one for each frame, the main frame first. */
  readonly frames: readonly Remote<PageApi>[];
  readonly retry: () => void;
}

/** Has a tab labelled, and follows the summary of its pictures. */
export function usePage(tab: Tabs.Tab | undefined): PageState {
  const [summary, setSummary] = useState<Summary>();
  const [failed, setFailed] = useState(false);
  const [frames, setFrames] = useState<PageState["frames"]>([]);
  const [round, setRound] = useState(0);

  useSignalEffect(
    (signal) => {
      setFailed(false);
      const fail = () => signal.aborted || setFailed(true);
      // Asked again and again: a page that is slow to load is silent for longer, and says nothing when it has loaded.
      const silence = setInterval(async () => {
        if (!(await hasLoaded(tab)) || heard) return;
        clearInterval(silence);
        fail();
      }, PATIENCE_MS);
      let heard = false;
      const show = (now: Summary) => {
        heard = true;
        clearInterval(silence);
        setFailed(false);
        setSummary(now);
      };
      signal.addEventListener("abort", () => clearInterval(silence));
      follow(signal, tab, setFrames, show).catch(fail);
    },
    [tab, round],
  );

  const problem = failed ? notHere(tab?.url) : undefined;
  return { summary, problem, frames, retry: () => setRound(round + 1) };
}

const hasLoaded = async (tab: Tabs.Tab | undefined) =>
  tab?.id !== undefined &&
  (await browser.tabs.get(tab.id).catch(swallow("the state of the tab", tab))).status === "complete";

/** Starts labelling in every frame of the tab, and calls `show` with the sum of their summaries until they end. */
async function follow(
  signal: AbortSignal,
  tab: Tabs.Tab | undefined,
  found: (frames: PageState["frames"]) => void,
  show: (summary: Summary) => void,
) {
  if (tab?.id === undefined) throw new Error("There is no tab.");
  const { id } = tab;
  await askBackground("labelTab", id);
  const summaries = new Map<number, Summary>();
  const followed = new Map<number, Remote<PageApi>>();
  const tell = () => found([...followed].sort(([a], [b]) => a - b).map(([, page]) => page));
  /** Follows one frame until it is gone or `signal` is aborted. */
  const followFrame = async (frameId: number) => {
    if (followed.has(frameId)) return;
    const page = connectToPage(signal, id, frameId);
    followed.set(frameId, page);
    tell();
    try {
      while (!signal.aborted) {
        const before = summaries.get(frameId);
        const summary = await page.summary(signal, before?.revision ?? -1);
        summaries.set(frameId, summary);
        show(addUp([...summaries.values()]));
        if (before && before.frames !== summary.frames) void findFrames();
      }
    } finally {
      followed.delete(frameId);
      summaries.delete(frameId);
      if (frameId !== 0 && !signal.aborted) {
        tell();
        show(addUp([...summaries.values()]));
      }
    }
  };
  const findFrames = async () => {
    const all = await askBackground("labelFramesOf", id).catch(swallow("labelling frames", []));
    for (const frameId of all) if (frameId !== 0) followFrame(frameId).catch(swallow("a frame of the page"));
  };
  void findFrames();
  await followFrame(0);
}
