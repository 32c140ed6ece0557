/** Every page of ours, in both languages, light and dark: what axe finds, and whether the keyboard reaches all of it. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTab } from "../../../scripts/cli/labelPage";
import { expectAccessible } from "../support/expectAccessible";
import { CARRIED_MODEL, html, type Site, serveSite, setSettings, useBrowser } from "../support/harness";
import { sample } from "../support/samples";

/** What the keyboard must reach. */
const CONTROLS = "button:enabled, input:enabled, select:enabled, summary, a[href]";

describe("our pages", () => {
  const running = useBrowser();
  let site: Site;
  let tabId: number;
  beforeAll(async () => {
    site = await serveSite({
      "/": html(
        ["clock", "stripes", "umbrella", "gone"]
          .map((name) => `<img width="200" height="200" src="/${name}.svg" alt="">`)
          .join(""),
      ),
      "/words": html("<p>Words alone.</p>"),
      ...Object.fromEntries(["clock", "stripes", "umbrella"].map((name) => [`/${name}.svg`, sample(name)])),
    });
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    tabId = (await openTab(running(), `${site.origin}/`)).id;
  });
  afterAll(() => site.close());
  const PAGES = {
    popup: { path: () => `src/popup/index.html?tabId=${tabId}`, ready: ".progress:not(:has(progress)) [role=status]" },
    options: { path: () => "src/options/index.html", ready: "main table" },
    welcome: { path: () => "src/welcome/index.html", ready: "[role=status] p" },
    live: { path: () => "src/live/index.html", ready: "main button" },
    teach: { path: () => "src/teach/index.html", ready: ".new input" },
  };
  const CASES = Object.keys(PAGES).flatMap((name) => ["en", "zh_CN"].map((language) => [name, language] as const));
  it.each(CASES)("axe finds nothing wrong in %s, %s", async (name, language) => {
    const { path, ready } = PAGES[name as keyof typeof PAGES];
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", language, sites: { "a.example": false } });
    const page = await running().context.newPage();
    await page.goto(`${running().origin}${path()}`);
    await page.locator(ready).first().waitFor();
    await expectAccessible(page, language);
    await page.close();
  });

  const idOf = (url: string) =>
    running().background.evaluate(async (to) => (await chrome.tabs.create({ url: to })).id ?? -1, url);

  const STATES: Record<string, (page: Page) => Promise<unknown>> = {
    "popup with all unfolded": async (page) => {
      await page.locator(".ambiguous .row").first().click();
      await page.locator(".ambiguous .wrong").first().click();
      await page.locator(".reasons summary").first().click();
      await page.getByRole("button", { name: "Export" }).click();
      await page.locator(".ambiguous .name").first().click();
      await page.locator(".naming").waitFor();
    },
    "popup where nothing fits the filter": async (page) => {
      await page.getByRole("searchbox").fill("no such thing");
      await page.getByText("Nothing matches.").waitFor();
    },
    "popup where the badges are hidden": async (page) => {
      await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", badgesHidden: true });
      await page.getByText("The badges on pages are hidden.").waitFor();
    },
    "popup where all is paused": async (page) => {
      await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", everywhere: false });
      await page.getByText("Label Lens is paused on all sites").waitFor();
    },
    "popup where nothing may run": async (page) => {
      await page.goto(`${page.url().split("?")[0]}?tabId=${await idOf("chrome://version/")}`);
      await page.getByText("does not let extensions read this page").waitFor();
    },
    "popup where there are no pictures": async (page) => {
      await page.goto(`${page.url().split("?")[0]}?tabId=${await idOf(`${site.origin}/words`)}`);
      await page.getByText("No pictures of").waitFor();
    },
    "options with all unfolded": async (page) => {
      await page.locator("details").evaluateAll((all) => {
        for (const folded of all) (folded as HTMLDetailsElement).open = true;
      });
      await page.locator(".plot .model").first().waitFor();
    },
    "options while it waits for the models": async (page) => {
      await page.addInitScript(() => {
        navigator.storage.getDirectory = () => new Promise(() => {});
      });
      await page.reload();
      await page.getByText("Looking which models are here").waitFor();
    },
    "options where the models cannot be read": async (page) => {
      await page.addInitScript(() => {
        navigator.storage.getDirectory = () => Promise.reject(new DOMException("The disk has failed."));
      });
      await page.reload();
      await page.locator(".problem").filter({ hasText: "The disk has failed." }).nth(1).waitFor();
    },
    "welcome where its drawing cannot be classified": async (page) => {
      await page.addInitScript(() => {
        globalThis.fetch = () => Promise.reject(new TypeError("Gone."));
      });
      await page.reload();
      await page.getByText("Gone.").waitFor();
    },
    "options with problems": async (page) => {
      const nonsense = {
        name: "nonsense.tflite",
        mimeType: "application/octet-stream",
        buffer: Buffer.from("A letter."),
      };
      for (const [input, problem] of [
        [".drop input", ".bring [role=alert]"],
        [".file input", ".file [role=alert]"],
      ] as const) {
        await page.locator(input).setInputFiles(nonsense);
        await page.locator(problem).waitFor();
      }
      await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", minimumSize: "huge" });
      await page.getByText("These settings were damaged").waitFor();
    },
  };

  it.each(Object.keys(STATES))("axe finds nothing wrong in the %s, light and dark", async (state) => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    await running().background.evaluate(() => chrome.storage.sync.clear());
    const { path, ready } = PAGES[state.split(" ")[0] as keyof typeof PAGES];
    const page = await running().context.newPage();
    await page.goto(`${running().origin}${path()}`);
    await page.locator(ready).first().waitFor();
    await STATES[state]?.(page);
    await expectAccessible(page);
    await page.close();
  });

  it.each(Object.keys(PAGES))("the keyboard reaches every control of %s", async (name) => {
    const { path, ready } = PAGES[name as keyof typeof PAGES];
    const page = await running().context.newPage();
    await page.goto(`${running().origin}${path()}`);
    await page.locator(ready).first().waitFor();
    await page.evaluate((selector) => {
      // Folded controls are reached once they are unfolded.
      for (const folded of document.querySelectorAll("details")) folded.open = true;
      const controls = [...document.querySelectorAll(selector)];
      // In a group of radio buttons, Tab reaches the chosen one; arrow keys reach the others.
      const reached = controls.filter((c) => !(c instanceof HTMLInputElement && c.type === "radio" && !c.checked));
      for (const [i, control] of reached.entries()) control.setAttribute("data-control", String(i));
      document.addEventListener("focusin", ({ target }) => (target as Element).setAttribute("data-reached", ""));
    }, CONTROLS);
    const count = await page.locator("[data-control]").count();
    expect(count).toBeGreaterThan(1);
    const left = page.locator("[data-control]:not([data-reached])");
    // Controls that come meanwhile lie in between: three times round those that are there by then.
    const all = page.locator(CONTROLS);
    for (let i = 0; (await left.count()) > 0 && i < 3 * (await all.count()); i++) await page.keyboard.press("Tab");
    const missed = await left.evaluateAll((controls) => controls.map((control) => control.outerHTML));
    expect(missed).toEqual([]);
    await page.close();
  });
});
