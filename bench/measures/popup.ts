import type { Page } from "playwright-core";
import { openPopupWindow } from "../../scripts/browser/openPopupWindow";
import { say } from "../../scripts/cli/say";
import { BenchExtension } from "../extension/benchExtension";
import { figureOf } from "../report/figure";
import type { Setting } from "../setting";

/** The scrolling: number of frames, and distance per frame in CSS pixels. */
const SCROLL = { frames: 60, step: 24 };

/** Times of a popup that was opened and scrolled, in ms: first paint, median frame, longest frame. */
interface Smoothness {
  readonly painted: number;
  readonly frame: number;
  readonly longest: number;
}

/**
 * Measures the popup in a window beside the page of 200: while pictures are classified, and again when all have
 * answers.
 */
export async function popup({ sites, page200, warming, rounds }: Setting) {
  const busy: Smoothness[] = [];
  const idle: Smoothness[] = [];
  for (let round = 0; round < rounds; round++) {
    const extension = await BenchExtension.start(sites);
    try {
      await extension.warm(warming);
      const tab = await extension.open(sites.addPage(page200));
      const labelled = extension.label(tab, page200.length);
      const [first] = await Promise.all([openAndScroll(extension, tab.id), labelled]);
      busy.push(first);
      idle.push(await openAndScroll(extension, tab.id));
      say(`  round ${round + 1}: longest frame ${first.longest.toFixed(1)} ms`);
    } finally {
      await extension.close();
    }
  }
  const all = (of: (run: Smoothness) => number) => ({ busy: figureOf(busy.map(of)), idle: figureOf(idle.map(of)) });
  const [painted, frame, longest] = [all((run) => run.painted), all((run) => run.frame), all((run) => run.longest)];
  return {
    popup: {
      first_paint_ms: painted.busy,
      first_paint_idle_ms: painted.idle,
      frame_ms: frame.busy,
      frame_idle_ms: frame.idle,
      longest_frame_ms: longest.busy,
      longest_frame_idle_ms: longest.idle,
    },
  };
}

async function openAndScroll({ running }: BenchExtension, tabId: number): Promise<Smoothness> {
  const page = await openPopupWindow(running, tabId);
  try {
    await page.locator("main li").first().waitFor();
    return await scroll(page);
  } finally {
    await page.close();
  }
}

/** Scrolls down and up again, one step per frame. */
const scroll = (page: Page): Promise<Smoothness> =>
  page.evaluate(async ({ frames, step }) => {
    const list = document.querySelector("main");
    const times = [await new Promise<number>(requestAnimationFrame)];
    for (let i = 0; i < frames; i++) {
      list?.scrollBy(0, i < frames / 2 ? step : -step);
      times.push(await new Promise<number>(requestAnimationFrame));
    }
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    return {
      painted: paint?.startTime ?? Number.NaN,
      frame: [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? Number.NaN,
      longest: Math.max(...gaps),
    };
  }, SCROLL);
