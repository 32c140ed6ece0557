/** The layouts as pages that record what happens and allow nothing from elsewhere, and a visitor's way through them. */
import type { Page } from "playwright-core";
import { LAYOUTS, type Layout } from "../../pages/layouts";
import { lookedThrough, PICTURES } from "./found";
import type { Served } from "./harness";

/** Content Security Policy: nothing but the page's own pictures, scripts and styles. */
const POLICY = "default-src 'none'; img-src 'self'; script-src 'nonce-t'; style-src 'nonce-t'; base-uri 'none'";
/**
 * Records every event, every added node and every changed attribute, however short-lived. Nodes and attributes count
 * from DOMContentLoaded on, so that what is ours is not taken for the page's.
 */
const LISTENER = `
  self.heard = [];
  self.added = [];
  self.changed = [];
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
  const watch = new MutationObserver((records) => {
    for (const { addedNodes, target, attributeName } of records) {
      if (attributeName) changed.push(target.nodeName + " " + attributeName);
      for (const node of addedNodes) added.push(target.nodeName + " " + node.nodeName);
    }
  });
  const all = { childList: true, subtree: true, attributes: true };
  addEventListener("DOMContentLoaded", () => watch.observe(document, all));`;

const served = ({ style, body, script = "", root = 'lang="en"' }: Layout): Served => ({
  type: "text/html; charset=utf-8",
  headers: { "content-security-policy": POLICY },
  body: `<!doctype html><html ${root}><meta charset="utf-8"><link rel="icon" href="data:,"><title>Test page</title>
    <script nonce="t">${LISTENER}</script><style nonce="t">${style}</style><body>${body}<script nonce="t">${script}</script>`,
});
export const path = ({ name }: Layout) => `/${name.replaceAll(" ", "-")}`;

/** Moves the pointer, scrolls and clicks the same way each time. Resolves when the page has come to rest. */
export async function visit(page: Page, { click }: Layout): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await page.mouse.move(150 + 100 * i, 200);
    const end = await page.evaluate(() => Math.min(scrollY + 300, document.documentElement.scrollHeight - innerHeight));
    await page.mouse.wheel(0, 300);
    await page.waitForFunction((y) => scrollY > y - 1, end);
    await atRest(page);
  }
  if (click) await page.locator(click).first().click();
  await atRest(page);
}

/** Resolves when scrolling, animations and loading have ended. */
async function atRest(page: Page): Promise<void> {
  // Reactions to the pointer's new position begin with a frame.
  await lookedThrough(page);
  await page.waitForFunction(() => {
    const { heard } = self as unknown as { heard: string[] };
    const stands = scrollY === 0 || heard.includes("scrollend #document");
    return stands && document.getAnimations().length === 0 && [...document.images].every(({ complete }) => complete);
  });
}

/** All layouts and their pictures, by path. */
export const LAYOUT_PAGES: Record<string, Served> = {
  ...PICTURES,
  ...Object.fromEntries(LAYOUTS.map((layout) => [path(layout), served(layout)])),
};

export const ours = (page: Page) => page.evaluate(() => document.querySelectorAll("label-lens").length);

/** Collects what the page's console says from now on, script errors included. */
export function saidBy(page: Page, said: string[] = []): string[] {
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  return said;
}
