/** The page that opens after installation. */
import { describe, expect, it } from "vitest";
import { insideBadges } from "../support/badgesInside";
import {
  CARRIED_MODEL,
  EVERY_SITE,
  eventually,
  html,
  labelPage,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";
import { sample } from "../support/samples";

describe("the welcome page", () => {
  const running = useBrowser({ ...EVERY_SITE, welcome: true });

  it("opens by itself, classifies its sample for real, and is closed by its button", async () => {
    const page = await eventually(
      async () =>
        running()
          .context.pages()
          .find((p) => p.url().includes("/welcome/")),
      "the page is open",
    );
    await page.getByText(/Label Lens is sure|Label Lens is not sure|Label Lens does not know/).waitFor();
    // As it will look on any page: at rest, and pointed at.
    await page.locator(".picture .mark").waitFor();
    await page.locator(".picture .badge").waitFor();
    const said = await page.getByRole("status").textContent();
    expect(said).toContain("Classified just now, on this computer.");
    // EVERY_SITE grants what the page would ask for.
    await page.getByText("All sites are allowed.").waitFor();
    await page.getByText("Alt+Shift+L").waitFor();
    const closed = page.waitForEvent("close");
    await page.getByRole("button", { name: "Done" }).click();
    await closed;
  });

  it("has the first page that is labelled explain what is on it, until Escape, and no other", async () => {
    const site = await serveSite({
      "/": html('<img width="200" height="200" src="/clock.svg" alt="">'),
      "/clock.svg": sample("clock"),
    });
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    const { page } = await labelPage(running(), `${site.origin}/`, 1);
    const said = async () => (await insideBadges(page)).text;
    await eventually(
      async () => /1?.*Every picture gets.*Point at.*The toolbar button/.test(await said()),
      "it explains",
    );
    await page.keyboard.press("Escape");
    await eventually(async () => !/toolbar button/.test(await said()), "it is gone");
    const number = (id: number) => running().background.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id);
    const second = await labelPage(running(), `${site.origin}/`, 1);
    await eventually(async () => (await number(second.id)) === "1", "the second page is labelled");
    expect((await insideBadges(second.page)).text).not.toMatch(/toolbar button/);
    await Promise.all([page.close(), second.page.close()]);
    site.close();
  });

  it("leaves the focus where it was when all sites have been allowed", async () => {
    const page = await running().context.newPage();
    // Since the permission is granted here, the page would not ask for it; it learns of the grant only when the button
    // has been pressed.
    await page.addInitScript(() => {
      const { contains } = chrome.permissions;
      chrome.permissions.contains = () => {
        chrome.permissions.contains = contains;
        return Promise.resolve(false);
      };
    });
    await page.goto(`${running().origin}src/welcome/index.html`);
    await page.getByRole("button", { name: "Allow all sites" }).press("Enter");
    await page.getByText("All sites are allowed.").waitFor();
    await expect.poll(() => page.locator(":focus").textContent()).toBe("Done");
    const closed = page.waitForEvent("close");
    // The page may be gone before the key is released.
    page.keyboard.press("Enter").catch(() => {});
    await closed;
  });
});

describe("with nothing granted", () => {
  const running = useBrowser({});

  it("offers to allow all sites, and to go on without", async () => {
    const page = await running().context.newPage();
    await page.goto(`${running().origin}src/welcome/index.html`);
    await page.getByRole("button", { name: "Allow all sites" }).waitFor();
    await page.getByRole("button", { name: "Ask me on each site" }).waitFor();
    expect(await page.locator("main").textContent()).toContain("no picture and no page address leaves it");
    await page.close();
  });

  it.each(["en", "zh_CN"])("shows all that it says without scrolling, in %s", async (language) => {
    await setSettings(running(), { language });
    const page = await running().context.newPage();
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`${running().origin}src/welcome/index.html`);
    await page.locator(".picture .badge").waitFor();
    await page.getByText("Alt+Shift+L").waitFor();
    const below = () =>
      page.evaluate(() => {
        const parts = [...document.querySelectorAll("button, li, p, img")];
        return parts.filter((e) => e.getBoundingClientRect().bottom > innerHeight).map((e) => e.textContent);
      });
    await expect.poll(below).toEqual([]);
    await page.close();
  });
});
