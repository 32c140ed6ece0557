import { playingCamera } from "../../scripts/browser/cameraFilm";
import { insidePage, insideWorker } from "../../scripts/browser/insideWorker";
import { type Running, startBrowser } from "../../scripts/browser/startBrowser";
import { say } from "../../scripts/cli/say";
import { pause } from "../../src/async/pause";
import { withDeadline } from "../../src/async/withDeadline";
import { memoryOfAll } from "../extension/memoryOf";
import { makeFilm } from "../pictures/makeFilm";
import { figureOf } from "../report/figure";

const MINUTES = 10;
const MINUTE_MS = 60_000;
const LIVE_PAGE = "/src/live/index.html";
const BYTES_A_MB = 1 << 20;
/** Deadline for collecting garbage and looking at a heap, in ms. */
const LOOK_MS = 30_000;

/** Measures whether the live page's memory grows while a camera runs for ten minutes, minute by minute. */
export async function liveMemory() {
  const { path } = await makeFilm();
  const running = await startBrowser({ args: playingCamera(path) });
  try {
    const page = await running.context.newPage();
    await page.goto(`${running.origin}${LIVE_PAGE.slice(1)}`);
    await page.locator(".sources button").first().click();
    await page.waitForSelector("[data-frame]");
    const states: Record<(typeof KEYS)[number], number>[] = [];
    for (let minute = 1; minute <= MINUTES; minute++) {
      await pause(MINUTE_MS);
      const { extension, browser } = await memoryOfAll(running);
      const heaps = await withDeadline(heapsOf(running), LOOK_MS, "classifier_silent");
      states.push({ processes_mb: extension, browser_mb: browser, ...heaps });
      say(`  minute ${minute}: ${KEYS.map((key) => `${key} ${states.at(-1)?.[key].toFixed(1)}`).join(", ")}`);
    }
    const figures = KEYS.map((key) => {
      const values = states.map((state) => state[key]);
      return [key, figureOf(values, `minute by minute: ${values.map((value) => value.toFixed(1)).join(" ")}`)] as const;
    });
    return { live_memory: Object.fromEntries(figures) };
  } finally {
    await running.close();
  }
}

const KEYS = ["processes_mb", "browser_mb", "heap_mb", "worker_heap_mb"] as const;

/** What the scripts of the page and of its worker hold, garbage collected. */
async function heapsOf(running: Running): Promise<{ heap_mb: number; worker_heap_mb: number }> {
  const read = async (send: (method: string) => Promise<object>): Promise<number> => {
    await send("HeapProfiler.collectGarbage");
    const { usedSize } = (await send("Runtime.getHeapUsage")) as { usedSize: number };
    return usedSize / BYTES_A_MB;
  };
  return {
    heap_mb: await insidePage(running, LIVE_PAGE, (page) => read(page.send)),
    worker_heap_mb: await insideWorker(running, read, LIVE_PAGE),
  };
}
