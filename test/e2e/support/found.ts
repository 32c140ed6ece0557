/** Fixture for tests of discovery: pages with a known number of pictures. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { askContent, openTab, readAnswers, type Tab } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { blackPng } from "../../make/png";
import {
  CARRIED_MODEL,
  eventually,
  type Running,
  type Served,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "./harness";
import { sample } from "./samples";

/** Time allowed for finding pictures, in ms; only a fault takes as long. */
const PATIENCE_MS = 50_000;

const png = (side: number): Served => ({ type: "image/png", body: blackPng(side, side) });

/** The pictures that the pages show. */
export const PICTURES: Record<string, Served> = {
  "/clock.svg": sample("clock"),
  "/umbrella.svg": sample("umbrella"),
  "/stripes.svg": sample("stripes"),
  "/honeycomb.svg": sample("honeycomb"),
  "/large.png": png(400),
  "/small.png": png(20),
};

/** Starts a browser, and a site with these pages and the pictures, for all tests of a file. */
export function usePages(pages: Record<string, Served>): { running: () => Running; origin: () => string } {
  const running = useBrowser();
  let site: Site | undefined;
  beforeAll(async () => {
    site = await serveSite({ ...PICTURES, ...pages });
  });
  beforeEach(() => setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" }));
  afterAll(() => site?.close());
  return { running, origin: () => site?.origin ?? "" };
}

/** Opens a tab and reads its pictures once their number is steady: `count` or more, or those found in time. */
export async function look(running: Running, url: string, count: number): Promise<Tab & { reports: PictureReport[] }> {
  const tab = await openTab(running, url);
  const end = Date.now() + PATIENCE_MS;
  let reports = await readAnswers(running, tab.id, undefined);
  while (reports.length < count && Date.now() < end) reports = await readAnswers(running, tab.id, undefined);
  return { ...tab, reports };
}

/**
 * Resolves when any picture that the page shows now would have been found: its place is reported with a frame, and it
 * is looked at in the next idle period. The page has to be in front.
 */
export const lookedThrough = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const afterFrames = (work: () => void) => requestAnimationFrame(() => requestAnimationFrame(work));
        afterFrames(() => requestIdleCallback(() => requestIdleCallback(() => resolve())));
      }),
  );

/** Asks for labels, as the popup does, and gives the pictures found by then, answered or not. */
export async function found(running: Running, { page, id }: Tab): Promise<PictureReport[]> {
  await page.waitForLoadState();
  await page.bringToFront();
  // Our script may be injected only now.
  const asked = () => askContent(running, id, "label").then(() => true);
  await eventually(() => asked().catch(() => false), "our script is in the page");
  await lookedThrough(page);
  return askContent(running, id, "pictures");
}

/** Path and query of each picture's address, sorted; the kind in place of an address for what the page draws. */
export const names = (reports: readonly PictureReport[]): string[] =>
  reports
    .map(({ address }) =>
      /^https?:/.test(address) ? address.replace(/^https?:\/\/[^/]+/, "") : address.split(":", 1)[0],
    )
    .map(String)
    .sort();

export const hasVerdict = ({ answer }: PictureReport): boolean => answer !== undefined && answer.state !== "unreadable";

/** Opens a page as `look` does, in front; `become` resolves when it has exactly these pictures, all with a verdict. */
export async function follow(running: Running, url: string, count: number) {
  const { page, id } = await look(running, url, count);
  await page.bringToFront();
  const reports = () => askContent<PictureReport[]>(running, id, "pictures");
  const become = (expected: readonly string[], limit?: number) =>
    eventually(
      async () => {
        const all = await reports();
        return all.every(hasVerdict) && names(all).join() === expected.join();
      },
      `the pictures are ${expected}`,
      limit,
    );
  return { page, id, reports, become };
}
