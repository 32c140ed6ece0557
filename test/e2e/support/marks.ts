/** What the tests of marks share: pages with a picture or two, and where their marks are. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openTab, readAnswers } from "../../../scripts/cli/labelPage";
import { placesOf } from "./badgesInside";
import { CARRIED_MODEL, eventually, html, type Site, serveSite, setSettings, useBrowser } from "./harness";
import { sample } from "./samples";

/** In CSS px, from a picture's corner to its mark's. */
export const OFFSET = 8;
export const TALL = '<div style="height: 2000px"></div>';
export const umbrella = (style = "", id = "umbrella", side = 200) =>
  `<img id="${id}" width="${side}" height="${side}" src="/umbrella.svg" alt="" style="${style}">`;

/** A browser and a site with these pages (their bodies), for all tests of a file. */
export function useMarkedPages(pages: Record<string, string>) {
  const running = useBrowser();
  let site: Site | undefined;
  beforeAll(async () => {
    const served = Object.entries(pages).map(([path, content]) => [path, html(content)] as const);
    site = await serveSite({ ...Object.fromEntries(served), "/umbrella.svg": sample("umbrella") });
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

/** Where an element begins, seen from the window; in a closed shadow root, the page has put it in `self.found`. */
export const cornerOf = (page: Page, id: string) =>
  page.evaluate((name) => {
    const { found } = self as unknown as { found?: Record<string, Element> };
    const element = document.getElementById(name) ?? found?.[name];
    const { left, top } = element?.getBoundingClientRect() ?? new DOMRect();
    return { x: left, y: top };
  }, id);

/** Waits until there is a mark in the picture's corner, and no other than `count` in all. */
export const marked = (page: Page, id: string, count = 1) =>
  eventually(async () => {
    const { x, y } = await cornerOf(page, id);
    const marks = await placesOf(page, "mark");
    const near = marks.some((m) => Math.abs(m.x - x - OFFSET) < 5 && Math.abs(m.y - y - OFFSET) < 5);
    return near && marks.length === count;
  }, `the mark is at #${id}`);

export const unmarked = (page: Page) =>
  eventually(async () => (await placesOf(page, "mark")).length === 0, "there is no mark");

/** How many marks are drawn in the browser's top layer, above all that the page has put there. */
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
