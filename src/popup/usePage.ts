import { useEffect, useState } from "preact/hooks";
import type { Tabs } from "webextension-polyfill";
import type { PageApi } from "../content/api";
import type { Summary } from "../content/summary";
import { askBackground } from "../protocol/background";
import { connectToPage } from "../protocol/page";
import type { Remote } from "../protocol/rpc";
import { addUp } from "./addUp";
import { notHere } from "./notHere";

/** The content scripts that there are to ask: one for each frame, the page's own first. */
export type Frames = readonly Remote<PageApi>[];

export interface PageState {
  readonly summary: Summary | undefined;
  /** Why there is none, in a sentence. */
  readonly problem: string | undefined;
  readonly frames: Frames;
  readonly retry: () => void;
}

/** Has a tab labelled and follows what becomes known of its pictures. */
export function usePage(tab: Tabs.Tab | undefined): PageState {
  const [summary, setSummary] = useState<Summary>();
  const [problem, setProblem] = useState<string>();
  const [frames, setFrames] = useState<Frames>([]);
  const [round, setRound] = useState(0);

  useEffect(() => {
    const ended = new AbortController();
    setProblem(undefined);
    follow(ended.signal, tab, setFrames, setSummary).catch(() => {
      if (!ended.signal.aborted) setProblem(notHere(tab?.url));
    });
    return () => ended.abort();
  }, [tab, round]);

  return { summary, problem, frames, retry: () => setRound(round + 1) };
}

async function follow(
  signal: AbortSignal,
  tab: Tabs.Tab | undefined,
  found: (frames: Frames) => void,
  show: (summary: Summary) => void,
) {
  if (tab?.id === undefined) throw new Error("There is no tab.");
  const { id } = tab;
  await askBackground("labelTab", id);
  const summaries = new Map<number, Summary>();
  const followed = new Map<number, Remote<PageApi>>();
  const tell = () => found([...followed].sort(([a], [b]) => a - b).map(([, page]) => page));
  /** Follows one frame until it is gone, or `signal` is aborted. */
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
    const all = await askBackground("labelFrames", id).catch(() => []);
    for (const frameId of all) if (frameId !== 0) followFrame(frameId).catch(() => {});
  };
  void findFrames();
  await followFrame(0);
}
