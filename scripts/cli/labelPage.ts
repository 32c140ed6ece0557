import type { Page } from "playwright-core";
import { pause } from "../../src/async/pause";
import type { PictureReport } from "../../src/protocol/page/pictureReport";
import type { Running } from "../browser/startBrowser";

/** A page is taken to have shown all its pictures when their number stays the same so long. */
const STEADY_MS = 1_500;
const POLL_MS = 200;
const MAX_MS = 20 * 60_000;

/** A tab, and its id as extensions know it. */
export interface Tab {
  readonly page: Page;
  readonly id: number;
  /** What the server answered, such as 404; 0 for a page that has none. */
  readonly status: number;
}

/**
 * A new tab at `url`, its document there, its pictures perhaps not yet.
 * @throws Error where there is no such page; the tab is closed again
 */
export async function openTab({ context, background }: Running, url: string): Promise<Tab> {
  const [page, id] = await Promise.all([
    context.waitForEvent("page"),
    background.evaluate(async () => (await chrome.tabs.create({ url: "about:blank" })).id),
  ]);
  try {
    const response = await page.goto(url, { waitUntil: "domcontentloaded" });
    return { page, id: id ?? -1, status: response?.status() ?? 0 };
  } catch (error) {
    await page.close();
    throw error;
  }
}

/** Opens the pages, a tab each, in place of the empty tab that a browser begins with. */
export async function openInstead({ context }: Running, urls: readonly string[]): Promise<void> {
  const before = context.pages();
  for (const url of urls) {
    const page = await context.newPage();
    // The browser itself says there what is wrong with an address.
    await page.goto(url, { waitUntil: "domcontentloaded" }).catch(() => {});
  }
  for (const page of before) await page.close();
}

/** Calls a function of a frame's content script: `PageApi` in src/content/pageApi.ts. */
export function askContent<T>(
  { background }: Running,
  tabId: number,
  method: string,
  args: unknown[] = [],
  frameId = 0,
): Promise<T> {
  return background.evaluate(
    ([tab, name, values, frame]) =>
      new Promise<unknown>((resolve, reject) => {
        const port = chrome.tabs.connect(tab, { name: "page", frameId: frame });
        port.onDisconnect.addListener(() => reject(new Error("The page has no content script.")));
        port.onMessage.addListener((message) => {
          port.disconnect();
          if (message.kind === "answer") resolve(message.value);
          else reject(new Error(message.failure.message));
        });
        port.postMessage({ kind: "call", id: 0, method: name, args: values });
      }),
    [tabId, method, args, frameId] as const,
  ) as Promise<T>;
}

/** All pictures of a tab as they are now, those of its frames too. */
export async function readPictures(running: Running, tabId: number): Promise<PictureReport[]> {
  const frames = await running.background.evaluate(async (tab) => {
    // Only a script that runs in them names them. In a list, or tsx would give it a name by a function of its own,
    // which is not there: https://github.com/privatenumber/tsx/issues/113
    const [func] = [() => {}];
    const found = await chrome.scripting.executeScript({ target: { tabId: tab, allFrames: true }, func });
    return found.map(({ frameId }) => frameId);
  }, tabId);
  const ask = (frame: number) => askContent<PictureReport[]>(running, tabId, "pictures", [], frame).catch(() => []);
  return (await Promise.all(frames.map(ask))).flat();
}

/**
 * All pictures of an open page with their answers, once each has one.
 *
 * @param expected how many there must be; else those that there are when their number is steady
 * @param progress is told how many are answered
 * @throws Error at once where the tab is closed or crashes, or the browser ends
 */
export async function readAnswers(
  running: Running,
  tabId: number,
  expected: number | undefined,
  progress: (answered: number, total: number) => void = () => {},
): Promise<PictureReport[]> {
  const start = Date.now();
  let steadySince = start;
  let total = -1;
  while (Date.now() - start < MAX_MS) {
    const pictures = await readPictures(running, tabId).catch(() => []);
    // Its content script may not be there yet.
    if (pictures.length === 0) await mustLive(running, tabId);
    const answered = pictures.filter(({ answer }) => answer).length;
    if (pictures.length !== total) steadySince = Date.now();
    total = pictures.length;
    progress(answered, expected ?? total);
    const complete = expected === undefined ? Date.now() - steadySince > STEADY_MS : total >= expected;
    if (complete && answered === total) return pictures;
    await pause(POLL_MS);
  }
  throw new Error(`The page was not done after ${MAX_MS / 60_000} minutes.`);
}

async function mustLive({ background }: Running, tabId: number): Promise<void> {
  // A tab without a process counts as unloaded.
  const lives = await background
    .evaluate(async (tab) => (await chrome.tabs.get(tab)).status !== "unloaded", tabId)
    .catch(() => false);
  if (!lives) throw new Error("Its tab, or the browser, was closed or crashed before every picture had its answer.");
}
