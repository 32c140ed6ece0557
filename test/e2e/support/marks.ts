/** Fixture for tests of marks: pages with a picture or two, and where their marks are. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openTab, readAnswers } from "../../../scripts/cli/labelPage";
import { placesOf } from "./badgesInside";
import { CARRIED_MODEL, eventually, html, type Served, type Site, serveSite, setSettings, useBrowser } from "./harness";
import { sample } from "./samples";

/** Distance from a picture's corner to its mark's, in CSS px, across and down. */
export const OFFSET = 8;
export const TALL = '<div style="height: 2000px"></div>';
export const umbrella = (style = "", id = "umbrella", side = 200) =>
  `<img id="${id}" width="${side}" height="${side}" src="/umbrella.svg" alt="" style="${style}">`;

/** Starts a browser, and a site with these pages (given their bodies) and files, for all tests of a file. */
export function useMarkedPages(pages: Record<string, string>, files: Record<string, Served> = {}) {
  const running = useBrowser();
  let site: Site | undefined;
  beforeAll(async () => {
    const served = Object.entries(pages).map(([path, content]) => [path, html(content)] as const);
    site = await serveSite({ ...Object.fromEntries(served), "/umbrella.svg": sample("umbrella"), ...files });
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  });
  afterAll(() => site?.close());
  const withPage = async (path: string, work: (page: Page, id: number) => Promise<unknown>) => {
    const { page, id } = await openTab(running(), `${site?.origin}${path}`);
    await readAnswers(running(), id, 1);
    await page.bringToFront();
    await work(page, id);
    await page.close();
  };
  return { running, withPage };
}

/** Gives an element's upper left corner in the window. Pages list those in closed shadow roots in `self.found`. */
export const cornerOf = (page: Page, id: string) =>
  page.evaluate((name) => {
    const { found } = self as unknown as { found?: Record<string, Element> };
    const element = document.getElementById(name) ?? found?.[name];
    const { left, top } = element?.getBoundingClientRect() ?? new DOMRect();
    return { x: left, y: top };
  }, id);

/** Resolves when there is a mark in the picture's corner, and `count` marks in all. */
export const marked = (page: Page, id: string, count = 1) =>
  eventually(async () => {
    const { x, y } = await cornerOf(page, id);
    const marks = await placesOf(page, "mark");
    const near = marks.some((m) => Math.abs(m.x - x - OFFSET) < 5 && Math.abs(m.y - y - OFFSET) < 5);
    return near && marks.length === count;
  }, `the mark is at #${id}`);

export const unmarked = (page: Page) =>
  eventually(async () => (await placesOf(page, "mark")).length === 0, "there is no mark");

/** Number of marks in the browser's top layer; 0 unless our layer is above all that the page has put there. */
export async function inTop(page: Page): Promise<number> {
  return (await isUppermost(page)) ? (await placesOf(page, "mark", "top")).length : 0;
}

async function isUppermost(page: Page): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await session.send("DOM.getTopLayerElements");
  const nodes = await Promise.all(nodeIds.map((nodeId) => session.send("DOM.describeNode", { nodeId })));
  await session.detach();
  const elements = nodes.filter(({ node }) => !node.pseudoType);
  return elements.at(-1)?.node.attributes?.includes("layer top") ?? false;
}
