import type { Browser, Page } from "playwright-core";
import { say } from "../../scripts/cli/say";
import { BenchExtension } from "../extension/benchExtension";
import { type LongestTasks, traceTasks } from "../extension/traceTasks";
import { figureOf } from "../report/figure";
import type { Setting } from "../setting";

/** Pictures that are added to the growing page per second. */
const A_SECOND = 50;
/** Duration of the growth in seconds. */
const SECONDS = 4;
/** Longest side of the pictures in pixels: only their number matters here. */
const MAX_SIDE = 800;
/** Distance per step in CSS pixels; the window is 800 high. */
const SCROLL_STEP = 40;
const SETTLE_MS = 2_000;

/** Measures the longest task on the main thread of two pages, ours and anybody's, with and without the extension. */
export async function longestTask(setting: Setting) {
  const still = { with: [] as LongestTasks[], without: [] as LongestTasks[] };
  const growing = { with: [] as LongestTasks[], without: [] as LongestTasks[] };
  for (let round = 0; round < setting.rounds; round++) {
    await withExtension(setting, still.with, growing.with);
    await withoutExtension(setting, still.without, growing.without);
    say(
      `  round ${round + 1}: ours ${still.with.at(-1)?.ours} on the still page, ${growing.with.at(-1)?.ours} on the growing one`,
    );
  }
  const ours = (tasks: LongestTasks[]) => tasks.map((task) => task.ours);
  const all = (tasks: LongestTasks[]) => figureOf(tasks.map((task) => task.all));
  return {
    longest_task_ms: figureOf(ours(still.with).map((ms, i) => Math.max(ms, ours(growing.with)[i] ?? 0))),
    longest_task: {
      page200_ours_ms: figureOf(ours(still.with)),
      growing_ours_ms: figureOf(ours(growing.with)),
      page200_ours_processor_ms: figureOf(still.with.map((task) => task.oursWorking)),
      growing_ours_processor_ms: figureOf(growing.with.map((task) => task.oursWorking)),
      page200_our_calls_ms: figureOf(still.with.map((task) => task.ourCalls)),
      growing_our_calls_ms: figureOf(growing.with.map((task) => task.ourCalls)),
      page200_all_ms: all(still.with),
      growing_all_ms: all(growing.with),
      page200_without_extension_ms: all(still.without),
      growing_without_extension_ms: all(growing.without),
    },
  };
}

async function withExtension(setting: Setting, still: LongestTasks[], growing: LongestTasks[]): Promise<void> {
  const { sites, page200, warming } = setting;
  const extension = await BenchExtension.start(sites);
  try {
    const browser = extension.running.context.browser();
    if (!browser) throw new Error("There is no browser.");
    await extension.warm(warming);
    const tab = await extension.open(sites.addPage(page200));
    still.push(await traceTasks(browser, tab.page, () => extension.label(tab, page200.length)));
    await tab.page.close();

    const start = warming.slice(0, 1);
    const other = await extension.open(sites.addPage(start));
    await extension.label(other, start.length);
    growing.push(await traceTasks(browser, other.page, () => grow(setting, other.page)));
  } finally {
    await extension.close();
  }
}

/** Measures the page's own loading, decoding and drawing. */
async function withoutExtension(setting: Setting, still: LongestTasks[], growing: LongestTasks[]): Promise<void> {
  const { plain, sites, page200, warming } = setting;
  const open = async (browser: Browser, address: string) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address, { waitUntil: "load" });
    return page;
  };
  const page = await open(plain, sites.addPage(page200));
  still.push(await traceTasks(plain, page, () => page.waitForTimeout(SETTLE_MS)));
  await page.close();
  const other = await open(plain, sites.addPage(warming.slice(0, 1)));
  growing.push(await traceTasks(plain, other, () => grow(setting, other)));
  await other.close();
}

/** Adds pictures to a page, all of them new files, and keeps scrolling down meanwhile. */
async function grow({ sites, distinct, newSalt }: Setting, page: Page): Promise<void> {
  const small = distinct.filter(({ width, height }) => Math.max(width, height) <= MAX_SIDE);
  const salt = newSalt();
  const addresses = Array.from({ length: A_SECOND * SECONDS }, (_, i) => {
    const picture = small[i % small.length];
    if (!picture) throw new Error("There are no pictures.");
    return sites.addPicture({ picture, copy: `${i}`, salt });
  });
  await page.evaluate(
    async ([all, pause, step]) => {
      for (const address of all) {
        const image = new Image();
        image.crossOrigin = "anonymous";
        image.src = address;
        document.body.append(image);
        scrollBy(0, step);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    },
    [addresses, 1000 / A_SECOND, SCROLL_STEP] as const,
  );
  await page.waitForTimeout(SETTLE_MS);
}
