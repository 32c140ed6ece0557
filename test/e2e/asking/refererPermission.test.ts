/** Sites are asked for together with the permission to send a Referer, without which some servers refuse pictures. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Running, startBrowser } from "../../../scripts/browser/startBrowser";
import { openTab } from "../../../scripts/cli/labelPage";
import { type Display, HAS_DISPLAY, openDisplay } from "../support/display";
import {
  CARRIED_MODEL,
  EVERY_SITE,
  eventually,
  html,
  openPopup,
  type Served,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";

const REFERER = "declarativeNetRequestWithHostAccess" as const;
const ALL_SITES = "*://*/*";
const BOTH = { origins: [ALL_SITES], permissions: [REFERER] };
const REFERER_ONLY = ["Name the site to these servers"];

/** A page with a picture that its server refuses. */
const REFUSING: Record<string, Served> = {
  "/": html('<img width="200" height="200" src="/secret" alt="" style="display: inline-block; border: 1px solid">'),
  "/secret": (_, response) => void response.writeHead(403, { "cache-control": "no-store" }).end(),
};

/** Nobody can answer the browser's prompt in a headless browser: each request is recorded, and denied. */
const recordRequests = (page: Page) =>
  page.evaluate(() => {
    const requests: unknown[] = [];
    Object.assign(globalThis, { requests });
    chrome.permissions.request = async (permissions: chrome.permissions.Permissions) => {
      requests.push(permissions);
      return false;
    };
  });
const maySendReferer = ({ background }: Running) =>
  background.evaluate((name) => chrome.permissions.contains({ permissions: [name] }), REFERER);

describe("with nothing granted", () => {
  const running = useBrowser({});

  it.each(["welcome", "options"])("the %s page asks for all sites and the Referer in one request", async (name) => {
    const page = await running().context.newPage();
    await page.goto(`${running().origin}src/${name}/index.html`);
    await recordRequests(page);
    await page.getByRole("button", { name: "Allow all sites" }).click();
    await expect.poll(() => page.evaluate("requests")).toEqual([BOTH]);
    await page.close();
  });
});

describe("with one site granted, but not the Referer", () => {
  const running = useBrowser({ hostPermissions: ["*://127.0.0.1/*"], optionalNotGranted: true });
  let site: Site;
  beforeAll(async () => {
    site = await serveSite(REFUSING);
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  });
  afterAll(() => site.close());

  it("the popup offers the Referer where a picture was refused, and asks for it with the site", async () => {
    const tab = await openTab(running(), `${site.origin}/`);
    const popup = await openPopup(running(), tab.id);
    const offer = popup.locator(".offer").getByRole("button");
    await offer.first().waitFor();
    await recordRequests(popup);
    expect(await offer.allTextContents()).toEqual(REFERER_ONLY);
    await offer.click();
    await expect
      .poll(() => popup.evaluate("requests"))
      .toEqual([{ origins: ["*://127.0.0.1/*"], permissions: [REFERER] }]);
    await popup.close();
    await tab.page.close();
  });
});

describe("with all sites granted, but not the Referer", () => {
  const running = useBrowser({ ...EVERY_SITE, optionalNotGranted: true });
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await serveSite(REFUSING);
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  });
  afterEach(async () => {
    await page.close();
    await running().background.evaluate((name) => chrome.permissions.remove({ permissions: [name] }), REFERER);
  });
  afterAll(() => site.close());

  it("the popup offers that alone, and the browser grants it without a prompt", async () => {
    const tab = await openTab(running(), `${site.origin}/`);
    page = await openPopup(running(), tab.id);
    const offer = page.locator(".offer");
    await offer.getByText("Some servers send a picture only if").waitFor();
    expect(await offer.getByRole("button").allTextContents()).toEqual(REFERER_ONLY);
    expect(await maySendReferer(running())).toBe(false);
    await offer.getByRole("button").click();
    await offer.waitFor({ state: "detached" });
    expect(await maySendReferer(running())).toBe(true);
    await tab.page.close();
  });

  it("the welcome page still offers to allow all sites, and asks for what is missing", async () => {
    page = await running().context.newPage();
    await page.goto(`${running().origin}src/welcome/index.html`);
    await page.getByRole("button", { name: "Allow all sites" }).click();
    await page.getByText("All sites are allowed.").waitFor();
    expect(await maySendReferer(running())).toBe(true);
  });
});

describe.skipIf(!HAS_DISPLAY)("with the browser's own prompt (needs Xvfb and xdotool)", () => {
  /** The prompt takes no key until it has been shown for a moment; Tab reaches its "Allow" button. */
  const PROMPT_MS = 2_000;
  let display: Display;
  let running: Running;
  beforeAll(async () => {
    display = await openDisplay();
    running = await startBrowser({ window: true, env: { DISPLAY: display.name } });
  });
  afterAll(async () => {
    await running?.close();
    display?.close();
  });

  it("one prompt grants all sites and the Referer", async () => {
    const page = await running.context.newPage();
    await page.goto(`${running.origin}src/options/index.html`);
    await page.bringToFront();
    const button = page.getByRole("button", { name: "Allow all sites" });
    await button.waitFor();
    await eventually(async () => {
      await button.click();
      await page.waitForTimeout(PROMPT_MS);
      await display.press("Tab");
      await display.press("space");
      await page.waitForTimeout(PROMPT_MS);
      return page.getByText("Label Lens may read all sites.").isVisible();
    }, "all sites are allowed");
    expect(await maySendReferer(running)).toBe(true);
  });
});
