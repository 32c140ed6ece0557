import { useEffect, useState } from "preact/hooks";
import type { Tabs } from "webextension-polyfill";
import type { Summary } from "../content/summary";
import { askBackground } from "../protocol/background";
import { connectToPage } from "../protocol/page";
import { message } from "../words/message";

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
  await askBackground("labelTab", tab.id);
  const page = connectToPage(signal, tab.id);
  let revision = -1;
  while (!signal.aborted) {
    const summary = await page.summary(signal, revision);
    revision = summary.revision;
    show(summary);
  }
}

function notHere(url: string | undefined): string {
  return url && /^https?:/.test(url) ? message("popup_not_started") : message("popup_forbidden_page");
}
