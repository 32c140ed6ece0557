import { existsSync, mkdirSync, readdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { playingCamera, writeFilm } from "../../scripts/browser/cameraFilm";
import { startBrowser } from "../../scripts/browser/startBrowser";
import { ROOT, SHARED } from "../../scripts/paths";
import { pause } from "../../src/async/pause";
import { ContestantPage } from "../contestants/contestantPage";
import { frameTimes, watchLabels } from "../extension/frameTimes";
import { BENCH_CACHE } from "../paths";
import { processorSeconds } from "../processorSeconds";
import { alternate } from "../report/alternate";
import { type Figure, figureOf } from "../report/figure";
import type { Setting } from "../setting";
import { startPlainBrowser } from "../startPlainBrowser";

/** Number of pictures before the camera, and of the frames of each: a second and a half. */
const PICTURES = 16;
const FRAMES = 45;
/** Time in ms before it counts: engines warm up, and the extension smooths. */
const WARM_MS = 5_000;
/** Time in ms that counts. */
const MEASURED_MS = 20_000;

const NAMES = ["frame_to_label_ms", "frame_to_label_p95_ms", "classified_share", "shown_fps", "cpu_s"] as const;
type Values = Readonly<Record<(typeof NAMES)[number], number>>;

/**
 * Measures the live page on a camera that plays photographs at 30 frames a second, 1280 × 720; beside it a plain page that
 * does the same with LiteRT.js.
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
  return { live: { ...figures("extension", ""), ...figures("litert", "litert_page_") } };
}

async function makeFilm(): Promise<string> {
  const photographs = SHARED && `${SHARED}/images/page`;
  const from = photographs && existsSync(photographs) ? photographs : `${ROOT}test/samples`;
  mkdirSync(BENCH_CACHE, { recursive: true });
  const path = `${BENCH_CACHE}/film.mjpeg`;
  const names = readdirSync(from).sort().slice(0, PICTURES);
  await writeFilm(
    path,
    names.map((name) => `${from}/${name}`),
    FRAMES,
  );
  return path;
}

async function measureExtension(film: string): Promise<Values> {
  const { context, origin, close } = await startBrowser({ args: playingCamera(film) });
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

async function measureContestant({ sites, script }: Setting, film: string): Promise<Values> {
  const browser = await startPlainBrowser(playingCamera(film));
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
