/** A page looks, works and receives the same events with the extension as without it, except for our one element. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readAnswers } from "../../../scripts/cli/labelPage";
import { LAYOUTS } from "../../pages/layouts";
import { placesOf } from "../support/badgesInside";
import { hasVerdict, look } from "../support/found";
import { CARRIED_MODEL, eventually, type Site, serveSite, setSettings, useBrowser } from "../support/harness";
import { LAYOUT_PAGES, path, saidBy, visit } from "../support/visits";

/** State of the page: its nodes, the position of each, and the events it has received. */
const observe = (page: Page) =>
  page.evaluate(() => {
    const ours = "label-lens";
    const all = [...document.querySelectorAll("*")].filter(({ localName }) => localName !== ours);
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const element of copy.querySelectorAll(ours)) element.remove();
    const { heard, added, changed } = self as unknown as Record<"heard" | "added" | "changed", string[]>;
    // How often an event occurs differs from run to run.
    const kinds = (all: readonly string[]) => [...new Set(all)].sort();
    return {
      html: copy.outerHTML,
      boxes: all.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.localName} ${[x, y, width, height].map((n) => n.toFixed(2))}`;
      }),
      size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
      ours: document.querySelectorAll(ours).length,
      heard: kinds(heard),
      changed: kinds(changed),
      added: kinds(added.filter((line) => !line.toLowerCase().includes(ours))),
      oursAdded: added.filter((line) => line.toLowerCase().includes(ours)),
    };
  });

describe("with the extension as without it", () => {
  // Under the other host name of the same server, nothing of ours runs.
  const running = useBrowser({ hostPermissions: ["http://127.0.0.1/*"] });
  let site: Site;
  beforeAll(async () => {
    site = await serveSite(LAYOUT_PAGES);
  });
  beforeEach(() => setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", badgeStyle: "always" }));
  afterAll(() => site.close());

  it.each(LAYOUTS)("a $name is the same", async (layout) => {
    const without = await running().context.newPage();
    const saidWithout = saidBy(without);
    await without.goto(`${site.origin.replace("127.0.0.1", "localhost")}${path(layout)}`);
    await visit(without, layout);
    const plain = await observe(without);
    await without.close();

    const saidWith: string[] = [];
    running().context.once("page", (page) => saidBy(page, saidWith));
    const { page, id } = await look(running(), `${site.origin}${path(layout)}`, layout.click ? 1 : layout.pictures);
    await visit(page, layout);
    const reports = await readAnswers(running(), id, layout.pictures);
    await page.bringToFront();
    // Marks in a lightbox lie above it.
    const layer = layout.click ? "top" : "layer";
    await eventually(async () => (await placesOf(page, "place", layer)).length > 0, "there are badges");
    const labelled = await observe(page);

    expect(reports.filter(hasVerdict).length).toBe(reports.length);
    expect(labelled).toEqual({ ...plain, ours: 1, oursAdded: ["HTML LABEL-LENS"] });
    expect(plain.ours).toBe(0);
    expect(saidWith).toEqual(saidWithout);
    await page.close();
  });
});
