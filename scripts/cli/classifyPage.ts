import type { Page } from "playwright-core";
import { abortable } from "../../src/async/abortable";
import type { PictureReport } from "../../src/protocol/page/pictureReport";
import type { Running } from "../browser/startBrowser";
import { openTab, readAnswers, readPictures, type Tab } from "./labelPage";
import { placesOn, type Spot } from "./placesOn";
import { failed, type Outcome } from "./toResult";

/** Deadline for a page's load event, in ms: one picture that never arrives keeps a page loading for ever. */
const LOAD_MS = 15_000;
/** Maximum number of screens that a page is scrolled by: some pages have no end. */
const MAX_SCREENS = 50;
/** Pause at each screen, in ms. */
const SCREEN_MS = 150;

/**
 * Classifies all pictures of a page, in the order of the page.
 * @param signal ends it, with those that have an answer by then
 */
export async function classifyPage(signal: AbortSignal, running: Running, url: string): Promise<Outcome[]> {
  const start = performance.now();
  let tab: Tab;
  try {
    tab = await openTab(running, url);
  } catch (error) {
    return [failed(url, `The page could not be opened: ${problemOf(error)}`)];
  }
  try {
    if (tab.status >= 400) return [failed(url, `The page could not be opened: its server answers ${tab.status}`)];
    const pictures = await picturesOf(signal, running, tab);
    if (pictures.length === 0)
      return signal.aborted ? [] : [failed(url, "The page shows no pictures of 64 × 64 pixels or more.")];
    const milliseconds = performance.now() - start;
    const outcomes = pictures.flatMap(({ address, answer }) => (answer ? [{ address, answer, milliseconds }] : []));
    return await inPlace(running, tab, url, outcomes);
  } catch (error) {
    return [failed(url, problemOf(error))];
  } finally {
    await tab.page.close();
  }
}

async function picturesOf(signal: AbortSignal, running: Running, tab: Tab): Promise<PictureReport[]> {
  try {
    await abortable(signal, scrollThrough(tab.page));
    return await abortable(signal, readAnswers(running, tab.id, undefined));
  } catch (error) {
    if (!signal.aborted) throw error;
    return readPictures(running, tab.id);
  }
}

/** Puts them in the order of the page; what it draws itself comes last. */
async function inPlace(
  running: Running,
  tab: Tab,
  url: string,
  outcomes: readonly (Omit<Outcome, "source"> & { readonly address: string })[],
): Promise<Outcome[]> {
  const spots = await placesOn(
    running,
    tab.id,
    url,
    outcomes.map(({ address }) => address),
  ).catch(() => new Map<string, Spot>());
  return outcomes
    .map(({ address, ...outcome }) => ({ ...outcome, ...spots.get(address), source: nameOf(address, url) }))
    .sort(
      (one, other) =>
        (one.place?.number ?? Number.POSITIVE_INFINITY) - (other.place?.number ?? Number.POSITIVE_INFINITY) || 0,
    );
}

/** Pictures that the page draws itself have no address of their own. */
const nameOf = (address: string, page: string) => (/^(https?|data|blob):/.test(address) ? address : page);

/** The message of an error, without the name of the call that failed. */
function problemOf(error: unknown): string {
  const [problem = ""] = (error as Error).message.split("\n");
  return problem.replace(/^\w+\.\w+: /, "");
}

/** Scrolls down the page and back, for pictures that load only when they are scrolled to. */
async function scrollThrough(page: Page): Promise<void> {
  await page.waitForLoadState("load", { timeout: LOAD_MS }).catch(() => {});
  for (let i = 0; i < MAX_SCREENS; i++) {
    const more = await page.evaluate(() => {
      scrollBy(0, innerHeight);
      return scrollY + innerHeight < document.documentElement.scrollHeight - 1;
    });
    await page.waitForTimeout(SCREEN_MS);
    if (!more) break;
  }
  await page.evaluate(() => scrollTo(0, 0));
}
