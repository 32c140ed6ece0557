/** A page looks, works and hears the same with the extension as without it, but for our one element. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readAnswers } from "../../scripts/cli/labelPage";
import { LAYOUTS, type Layout } from "../pages/layouts";
import { hasVerdict, look, PICTURES } from "./found";
import { CARRIED_MODEL, eventually, type Served, type Site, serveSite, setSettings, useBrowser } from "./harness";

/** Nothing is allowed but what the page itself has. */
const POLICY = "default-src 'none'; img-src 'self'; script-src 'nonce-t'; style-src 'nonce-t'; base-uri 'none'";
/** Hears every event that there is, and sees every node that comes. */
const LISTENER = `
  self.heard = [];
  self.added = [];
  const types = new Set(["DOMContentLoaded", "focusin", "focusout", "touchstart", "compositionstart"]);
  for (let o of [window, document, document.documentElement]) {
    for (const name in o) if (name.startsWith("on")) types.add(name.slice(2));
  }
  for (const type of types) {
    for (const target of [window, document]) {
      target.addEventListener(type, (event) => {
        const at = event.target.localName ?? event.target.nodeName ?? "window";
        heard.push(type + " " + at);
      }, true);
    }
  }
  new MutationObserver((records) => {
    for (const { addedNodes, target } of records) for (const node of addedNodes) added.push(target.nodeName + " " + node.nodeName);
  }).observe(document, { childList: true, subtree: true, attributes: true });`;

const served = ({ style, body, script = "", root = 'lang="en"' }: Layout): Served => ({
  type: "text/html; charset=utf-8",
  headers: { "content-security-policy": POLICY },
  body: `<!doctype html><html ${root}><meta charset="utf-8"><link rel="icon" href="data:,"><title>Test page</title>
    <script nonce="t">${LISTENER}</script><style nonce="t">${style}</style><body>${body}<script nonce="t">${script}</script>`,
});
const path = ({ name }: Layout) => `/${name.replaceAll(" ", "-")}`;

/** A visitor looks round: the same way each time. */
async function visit(page: Page, { click }: Layout): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await page.mouse.move(150 + 100 * i, 200);
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(250);
  }
  if (click) await page.locator(click).first().click();
  await page.waitForTimeout(1_000);
}

/** What the page is: its nodes, where each lies, and what it has heard. */
const observe = (page: Page) =>
  page.evaluate(() => {
    const ours = "label-lens";
    const all = [...document.querySelectorAll("*")].filter(({ localName }) => localName !== ours);
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const element of copy.querySelectorAll(ours)) element.remove();
    const { heard, added } = self as unknown as { heard: string[]; added: string[] };
    return {
      html: copy.outerHTML,
      boxes: all.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.localName} ${[x, y, width, height].map((n) => n.toFixed(2))}`;
      }),
      size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
      ours: document.querySelectorAll(ours).length,
      // How often a pointer or a wheel reports differs from run to run.
      heard: [...new Set(heard)].sort(),
      added: added.filter((line) => line.toLowerCase().includes(ours)),
    };
  });

describe("with the extension as without it", () => {
  // At the other name of the same server, nothing of ours runs.
  const running = useBrowser({ hostPermissions: ["http://127.0.0.1/*"] });
  let site: Site;
  beforeAll(async () => {
    site = await serveSite({
      ...PICTURES,
      ...Object.fromEntries(LAYOUTS.map((layout) => [path(layout), served(layout)])),
    });
  });
  beforeEach(() => setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", badgeStyle: "always" }));
  afterAll(() => site.close());

  it.each(LAYOUTS)("a $name is the same", async (layout) => {
    const without = await running().context.newPage();
    const console: Record<string, string[]> = { without: [], with: [] };
    without.on("console", (message) => console["without"]?.push(message.text()));
    without.on("pageerror", (error) => console["without"]?.push(String(error)));
    await without.goto(`${site.origin.replace("127.0.0.1", "localhost")}${path(layout)}`);
    await without.waitForTimeout(1_000);
    await visit(without, layout);
    const plain = await observe(without);
    await without.close();

    running().context.once("page", (page) => {
      page.on("console", (message) => console["with"]?.push(message.text()));
      page.on("pageerror", (error) => console["with"]?.push(String(error)));
    });
    const { page, id } = await look(running(), `${site.origin}${path(layout)}`, layout.click ? 1 : layout.pictures);
    await visit(page, layout);
    const reports = await readAnswers(running(), id, layout.pictures);
    const labelled = await observe(page);

    expect(reports.filter(hasVerdict).length).toBe(reports.length);
    expect(labelled).toEqual({ ...plain, ours: 1, added: ["HTML LABEL-LENS"] });
    expect(plain.ours).toBe(0);
    expect(console["with"]).toEqual(console["without"]);
    await page.close();
  });

  it("nothing is left behind when the extension is switched off, and no error is said", async () => {
    const layout = LAYOUTS[0] as Layout;
    const said: string[] = [];
    const { page } = await look(running(), `${site.origin}${path(layout)}`, layout.pictures);
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    const ours = () => page.evaluate(() => document.querySelectorAll("label-lens").length);
    await eventually(async () => (await ours()) === 1, "our element is there");
    const settings = await running().context.newPage();
    await settings.goto("chrome://extensions");
    await settings.evaluate((id) => chrome.management.setEnabled(id, false), new URL(running().origin).hostname);
    await page.bringToFront();
    await eventually(async () => (await ours()) === 0, "our element is gone");
    await visit(page, layout);
    await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", '<img src="/clock.svg?new" width="100">'));
    await page.waitForTimeout(1_000);
    expect(await ours()).toBe(0);
    expect(said).toEqual([]);
    await page.close();
  });
});
