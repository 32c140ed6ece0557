import type { Page } from "playwright-core";
import { pause } from "../../src/async/pause";
import type { PictureReport } from "../../src/protocol/page/pictureReport";
import { readAllPictures } from "../../src/protocol/page/readAllPictures";
import type { Running } from "../browser/startBrowser";

/**
 * Time in ms for which a page's number of pictures must stay the same; then the page is taken to have shown them all.
 */
const STEADY_MS = 1_500;
const POLL_MS = 200;
/** Deadline for all answers of a page, in ms. */
const MAX_MS = 20 * 60_000;

/** A tab, with the id that extensions know it by. */
export interface Tab {
  readonly page: Page;
  readonly id: number;
  /** HTTP status of the page, such as 404; 0 for a page without a server. */
  readonly status: number;
}

/**
 * Opens a new tab at `url`. Resolves when its document is there; its pictures may still be loading.
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

/** Opens each page in a tab, in place of the empty tab that a browser starts with. */
export async function openInstead({ context }: Running, urls: readonly string[]): Promise<void> {
  const before = context.pages();
  for (const url of urls) {
    const page = await context.newPage();
    // If an address is wrong, the browser itself says so in the tab.
    await page.goto(url, { waitUntil: "domcontentloaded" }).catch(() => {});
  }
  for (const page of before) await page.close();
}

/** Calls a function of `PageApi` (src/content/pageApi.ts) in a frame's content script. */
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

/** Reads the present state of all pictures in a tab and its frames. */
export async function readPictures(running: Running, tabId: number): Promise<PictureReport[]> {
  const frames = await running.background.evaluate(async (tab) => {
    // Frames are listed only to an extension that runs a script in them. The function is defined inside an array, since
    // tsx would else name it with a helper that the page does not have: https://github.com/privatenumber/tsx/issues/113
    const [func] = [() => {}];
    const found = await chrome.scripting.executeScript({ target: { tabId: tab, allFrames: true }, func });
    return found.map(({ frameId }) => frameId);
  }, tabId);
  const ask = (frame: number) =>
    readAllPictures((from) => askContent<PictureReport[]>(running, tabId, "pictures", [from], frame));
  return (await Promise.all(frames.map((frame) => ask(frame).catch(() => [])))).flat();
}

/**
 * Waits until every picture of an open page has an answer, and returns them.
 *
 * @param expected number of pictures to wait for; if undefined, waits until their number is steady
 * @param progress called with the number of answers and of pictures
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
    // No pictures: the content script may not be there yet, or the tab may be gone.
    if (pictures.length === 0) await mustLive(running, tabId);
    const answered = pictures.filter(({ answer }) => answer && !("unsettled" in answer)).length;
    if (pictures.length !== total) steadySince = Date.now();
    total = pictures.length;
    progress(answered, expected ?? total);
    const complete = expected === undefined ? Date.now() - steadySince > STEADY_MS : total >= expected;
    if (complete && answered === total) return pictures;
    await pause(POLL_MS);
  }
  throw new Error(`The page was not done after ${MAX_MS / 60_000} minutes.`);
}

/** Throws if the tab is gone. */
async function mustLive({ background }: Running, tabId: number): Promise<void> {
  // A tab without a process counts as unloaded.
  const lives = await background
    .evaluate(async (tab) => (await chrome.tabs.get(tab)).status !== "unloaded", tabId)
    .catch(() => false);
  if (!lives) throw new Error("Its tab, or the browser, was closed or crashed before every picture had its answer.");
}
