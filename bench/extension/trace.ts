import type { Browser, Page } from "playwright-core";

/** Longest tasks of a page's main thread, in ms. */
export interface LongestTasks {
  /** In which code of the extension ran. */
  readonly ours: number;
  /** The same, without what they waited for a processor. */
  readonly oursWorking: number;
  /** The longest that our functions took in one: a page's task that scrolls waits for the compositor, not for us. */
  readonly ourCalls: number;
  /** Of whomever, drawing and decoding included. */
  readonly all: number;
}

/** https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU: the format of traces; times in µs. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** What of it the thread had a processor for. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

const CATEGORIES = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"];
/** The names of a task of a thread, as Chromium has called them. */
const TASKS = new Set(["RunTask", "ThreadControllerImpl::RunTask"]);
const MARK = "label-lens-bench";
const US_A_MS = 1000;

/** Traces a page while `work` runs. */
export async function traceTasks(browser: Browser, page: Page, work: () => Promise<unknown>): Promise<LongestTasks> {
  await browser.startTracing(page, { categories: CATEGORIES });
  // Shows which thread of which process is the page's.
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

/** How long events last together, those within others counted once. */
function covered(events: readonly TraceEvent[]): number {
  let [sum, end] = [0, 0];
  for (const { ts, dur = 0 } of [...events].sort((a, b) => a.ts - b.ts)) {
    sum += Math.max(0, ts + dur - Math.max(end, ts));
    end = Math.max(end, ts + dur);
  }
  return sum;
}
