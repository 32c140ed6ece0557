import type { Browser, Page } from "playwright-core";
import { playingCamera } from "../../scripts/browser/cameraFilm";
import { startBrowser } from "../../scripts/browser/startBrowser";
import { pause } from "../../src/async/pause";
import { ContestantPage } from "../contestants/contestantPage";
import { frameTimes, watchLabels } from "../extension/frameTimes";
import { type Film, makeFilm } from "../pictures/makeFilm";
import { processorSeconds } from "../processorSeconds";
import { alternate } from "../report/alternate";
import { type Figure, figureOf } from "../report/figure";
import type { Setting } from "../setting";
import { startPlainBrowser } from "../startPlainBrowser";
import { liveWords } from "./liveWords";

/** Time in ms before it counts: engines warm up, and the extension smooths. */
const WARM_MS = 5_000;
/** Time in ms that counts. */
const MEASURED_MS = 20_000;

const NAMES = ["frame_to_label_ms", "frame_to_label_p95_ms", "classified_share", "shown_fps", "cpu_s"] as const;
type Values = Readonly<Record<(typeof NAMES)[number], number>>;

/**
 * Measures the live page on a camera that plays photographs at 30 frames a second, 1280 × 720; beside it a plain page that
 * does the same with LiteRT.js. Then, apart from that, whether its labels are right and steady.
 */
export async function live(setting: Setting) {
  const film = await makeFilm();
  const found: Record<"extension" | "litert", Values[]> = { extension: [], litert: [] };
  const entrant = (name: "extension" | "litert", measure: () => Promise<Values>) => ({
    name,
    measure: async () => {
      const values = await measure();
      found[name].push(values);
      return values.frame_to_label_ms;
    },
  });
  const rounds = await alternate(
    [entrant("extension", () => measureExtension(film)), entrant("litert", () => measureContestant(setting, film))],
    setting.rounds,
  );
  const figures = (name: "extension" | "litert", prefix: string): Record<string, Figure> =>
    found[name].length === 0
      ? { [`${prefix}frame_to_label_ms`]: rounds[name] }
      : Object.fromEntries(NAMES.map((key) => [`${prefix}${key}`, figureOf(found[name].map((values) => values[key]))]));
  return { live: { ...figures("extension", ""), ...figures("litert", "litert_page_"), ...(await liveWords(film)) } };
}

async function measureExtension({ path }: Film): Promise<Values> {
  const { context, origin, close } = await startBrowser({ args: playingCamera(path) });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchLabels);
    await page.goto(`${origin}src/live/index.html`);
    await page.locator(".sources button").first().click();
    return await measure(page, context.browser());
  } finally {
    await close();
  }
}

async function measureContestant({ sites, script }: Setting, { path }: Film): Promise<Values> {
  const browser = await startPlainBrowser(playingCamera(path));
  try {
    const context = await browser.newContext();
    await context.addInitScript(watchLabels);
    const page = await ContestantPage.open(context, sites.addPage([], script));
    await page.start({ name: "litert", option: "1" });
    await page.watchCamera();
    const [tab] = context.pages();
    if (!tab) throw new Error("There is no page.");
    return await measure(tab, browser);
  } finally {
    await browser.close();
  }
}

async function measure(page: Page, browser: Browser | null): Promise<Values> {
  if (!browser) throw new Error("There is no browser.");
  await page.waitForSelector("[data-frame]");
  await pause(WARM_MS);
  const before = await processorSeconds(browser);
  const times = await page.evaluate(frameTimes, MEASURED_MS);
  return { ...times, cpu_s: (await processorSeconds(browser)) - before };
}
