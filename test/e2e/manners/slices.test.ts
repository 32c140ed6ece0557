/** A large page on a slow computer is searched a few elements at a time, so that its own scripts can run in between. */
import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { askContent, openTab, readAnswers, type Tab } from "../../../scripts/cli/labelPage";
import type { Summary } from "../../../src/protocol/page/summary";
import { hasVerdict, PICTURES } from "../support/found";
import {
  CARRIED_MODEL,
  EVERY_SITE,
  eventually,
  html,
  type Running,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";

/**
 * Runs before our content script, in its world. By its clock each element that is looked at takes a millisecond,
 * however long it really takes, so that the count is the same on every computer; so does each that is forgotten. Notes
 * how many elements were looked at, and forgotten, in one go, until the browser could do something else.
 */
const SLOW_COMPUTER = `
  const now = performance.now.bind(performance);
  const { matches } = Element.prototype;
  const { unobserve } = ResizeObserver.prototype;
  const looked = new Set();
  let passed = 0;
  let forgotten = 0;
  self.looks = [];
  self.losses = [];
  performance.now = () => now() + passed;
  Element.prototype.matches = function (selectors) {
    if (looked.size === 0) queueMicrotask(() => { self.looks.push(looked.size); looked.clear(); });
    if (!looked.has(this)) { looked.add(this); passed++; }
    return matches.call(this, selectors);
  };
  ResizeObserver.prototype.unobserve = function (element) {
    if (forgotten === 0) queueMicrotask(() => { self.losses.push(forgotten); forgotten = 0; });
    forgotten++;
    passed++;
    return unobserve.call(this, element);
  };`;
/** The elements of a slice of 8 ms, and the one at which the slice ends. */
const MAX_AT_ONCE = 9;
const ELEMENTS = 1_000;

function onSlowComputer(extension: string): void {
  writeFileSync(`${extension}/slow.js`, SLOW_COMPUTER);
  const path = `${extension}/manifest.json`;
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  const script = { matches: ["*://*/*"], js: ["slow.js"], run_at: "document_start" };
  writeFileSync(path, JSON.stringify({ ...manifest, content_scripts: [script] }));
}

const running = useBrowser({ ...EVERY_SITE, change: onSlowComputer });

const read = ({ background }: Running, { id }: Tab, what: "looks" | "losses") =>
  background.evaluate(
    async ([tabId, name]) => {
      // In a list: see readPictures in scripts/cli/labelPage.ts.
      const [func] = [(key: typeof name) => (self as unknown as Record<typeof name, number[]>)[key]];
      const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func, args: [name] });
      return frame?.result ?? [];
    },
    [id, what] as const,
  );
const readLooks = (now: Running, tab: Tab) => read(now, tab, "looks");
const readLosses = (now: Running, tab: Tab) => read(now, tab, "losses");
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

it("is not held up when it loads, nor when as many are added or all are removed, and gets its labels", async () => {
  const image = '<img width="100" height="100" src="/clock.svg" alt="">';
  const site = await serveSite({ ...PICTURES, "/": html(`<main>${`<p>${image}</p>`.repeat(ELEMENTS / 2)}</main>`) });
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  const tab = await openTab(running(), `${site.origin}/`);
  await eventually(async () => sum(await readLooks(running(), tab)) >= ELEMENTS, "every element was looked at");
  const [report] = await readAnswers(running(), tab.id, 1);
  expect(report && hasVerdict(report)).toBe(true);
  const before = sum(await readLooks(running(), tab));
  await tab.page.evaluate(() => document.body.append(document.querySelector("main")?.cloneNode(true) ?? ""));
  await eventually(async () => sum(await readLooks(running(), tab)) >= before + ELEMENTS, "what was added was, too");
  expect(Math.max(...(await readLooks(running(), tab)))).toBeLessThanOrEqual(MAX_AT_ONCE);
  // Half of the elements are pictures, and each is there twice.
  const { id } = tab;
  const found = async () => (await askContent<Summary>(running(), id, "summary", [-1])).total;
  await eventually(async () => (await found()) === ELEMENTS, "all pictures are found");
  await tab.page.evaluate(() => document.body.replaceChildren());
  await eventually(async () => sum(await readLosses(running(), tab)) >= ELEMENTS, "what was removed was forgotten");
  expect(Math.max(...(await readLosses(running(), tab)))).toBeLessThanOrEqual(MAX_AT_ONCE);
  await tab.page.close();
  site.close();
});
