import { useEffect, useState } from "preact/hooks";
import type { Tabs } from "webextension-polyfill";
import type { Summary } from "../content/summary";
import { askBackground } from "../protocol/background";
import { connectToPage } from "../protocol/page";
import { message } from "../words/message";
import { addUp } from "./addUp";

export interface PageState {
  readonly summary: Summary | undefined;
  /** Why there is none, in a sentence. */
  readonly problem: string | undefined;
  readonly retry: () => void;
}

/** Has a tab labelled and follows what becomes known of its pictures. */
export function usePage(tab: Tabs.Tab | undefined): PageState {
  const [summary, setSummary] = useState<Summary>();
  const [problem, setProblem] = useState<string>();
  const [round, setRound] = useState(0);

  useEffect(() => {
    const ended = new AbortController();
    follow(ended.signal, tab, setSummary).catch(() => {
      if (!ended.signal.aborted) setProblem(notHere(tab?.url));
    });
    return () => ended.abort();
  }, [tab, round]);

  return { summary, problem, retry: () => setRound(round + 1) };
}

async function follow(signal: AbortSignal, tab: Tabs.Tab | undefined, show: (summary: Summary) => void) {
  if (tab?.id === undefined) throw new Error("There is no tab.");
  const { id } = tab;
  await askBackground("labelTab", id);
  const frames = new Map<number, Summary>();
  const followed = new Set<number>();
  /** Follows one frame until it is gone, or `signal` is aborted. */
  const followFrame = async (frameId: number) => {
    if (followed.has(frameId)) return;
    followed.add(frameId);
    try {
      const page = connectToPage(signal, id, frameId);
      while (!signal.aborted) {
        const before = frames.get(frameId);
        const summary = await page.summary(signal, before?.revision ?? -1);
        frames.set(frameId, summary);
        show(addUp([...frames.values()]));
        if (before && before.frames !== summary.frames) void findFrames();
      }
    } finally {
      followed.delete(frameId);
      frames.delete(frameId);
      if (frameId !== 0 && !signal.aborted) show(addUp([...frames.values()]));
    }
  };
  const findFrames = async () => {
    const all = await askBackground("labelFrames", id).catch(() => []);
    for (const frameId of all) if (frameId !== 0) followFrame(frameId).catch(() => {});
  };
  void findFrames();
  await followFrame(0);
}

function notHere(url: string | undefined): string {
  return url && /^https?:/.test(url) ? message("popup_not_started") : message("popup_forbidden_page");
}
