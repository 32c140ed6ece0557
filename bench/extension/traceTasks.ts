import type { Browser, Page } from "playwright-core";

/** Longest tasks of a page's main thread, each in ms. */
export interface LongestTasks {
  /** Longest task in which code of the extension ran. */
  readonly ours: number;
  /** The same, without the time spent waiting for a processor. */
  readonly oursWorking: number;
  /**
   * Longest time that our functions took within one task: a task that scrolls a page waits for the compositor, not for
   * us.
   */
  readonly ourCalls: number;
  /** Longest task of all, drawing and decoding included. */
  readonly all: number;
}

/**
 * An event of a trace; times in µs. Format:
 * https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
 */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Part of the duration for which the thread had a processor. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

const CATEGORIES = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"];
/** Names that Chromium has had for a thread's tasks. */
const TASKS = new Set(["RunTask", "ThreadControllerImpl::RunTask"]);
const MARK = "label-lens-bench";
const US_A_MS = 1000;

/** Traces a page while `work` runs. */
export async function traceTasks(browser: Browser, page: Page, work: () => Promise<unknown>): Promise<LongestTasks> {
  await browser.startTracing(page, { categories: CATEGORIES });
  // The mark shows which thread of which process is the page's.
  await page.evaluate((name) => void performance.mark(name), MARK);
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return longestTasks(traceEvents);
}

function longestTasks(events: readonly TraceEvent[]): LongestTasks {
  const mark = events.find(({ name }) => name === MARK);
  const thread = events.filter(({ pid, tid }) => pid === mark?.pid && tid === mark.tid);
  const tasks = thread.filter(({ name, ph }) => ph === "X" && TASKS.has(name)).sort((a, b) => a.ts - b.ts);
  const calls = thread.filter(({ args }) => args?.data?.url?.startsWith("chrome-extension:"));
  if (!mark || tasks.length === 0) throw new Error("The trace does not show the page's tasks.");
  const within = ({ ts, dur = 0 }: TraceEvent) => calls.filter((call) => call.ts >= ts && call.ts <= ts + dur);
  const ours = tasks.filter((task) => within(task).length > 0);
  const longest = (times: readonly number[]) => Math.max(0, ...times) / US_A_MS;
  const lasted = ({ dur = 0 }: TraceEvent) => dur;
  return {
    ours: longest(ours.map(lasted)),
    oursWorking: longest(ours.map(({ tdur = 0 }) => tdur)),
    ourCalls: longest(ours.map((task) => covered(within(task)))),
    all: longest(tasks.map(lasted)),
  };
}

/** Total duration of some events; where they overlap, the time counts once. */
function covered(events: readonly TraceEvent[]): number {
  let [sum, end] = [0, 0];
  for (const { ts, dur = 0 } of [...events].sort((a, b) => a.ts - b.ts)) {
    sum += Math.max(0, ts + dur - Math.max(end, ts));
    end = Math.max(end, ts + dur);
  }
  return sum;
}
