/**
 * The options page: what can be set, where settings are stored, their export and import, and what happens to damaged
 * ones.
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { openTab } from "../../../scripts/cli/labelPage";
import { DEFAULTS } from "../../../src/settings/schema";
import { found } from "../support/found";
import { CARRIED_MODEL, eventually, html, labelPage, serveSite, setSettings, useBrowser } from "../support/harness";
import { sample } from "../support/samples";

describe("the options page", () => {
  const running = useBrowser();
  let page: Page;
  const stored = (area: "local" | "sync") =>
    running().background.evaluate(
      async (name) => (await chrome.storage[name].get("settings"))["settings"] as Record<string, unknown> | undefined,
      area,
    );
  const erase = () =>
    running().background.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.sync.clear()]));
  const until = (area: "local" | "sync", name: string, value: unknown) =>
    eventually(async () => JSON.stringify((await stored(area))?.[name]) === JSON.stringify(value), `${name} is kept`);

  beforeEach(async () => {
    await erase();
    page = await running().context.newPage();
    await page.goto(`${running().origin}src/options/index.html`);
    return () => page.close();
  });

  it("stores small settings where they are synchronised, and the rest on this computer", async () => {
    await page.getByRole("radio", { name: "Open badges" }).check();
    await until("sync", "badgeStyle", "always");
    await page.getByLabel("Smallest picture").fill("100");
    await page.getByLabel("Smallest picture").press("Tab");
    await until("sync", "minimumSize", 100);
    await page.getByLabel("Engine").selectOption("wasm");
    await until("local", "engine", "wasm");
    expect(Object.keys((await stored("sync")) ?? {})).not.toContain("engine");
    expect(Object.keys((await stored("local")) ?? {})).not.toContain("badgeStyle");
    await page.getByRole("radio", { name: "No badges" }).check();
    await until("local", "badgesHidden", true);
    expect((await stored("sync"))?.["badgeStyle"]).toBe("always");
  });

  it("keeps every choice, even those made faster than they are stored", async () => {
    await page.getByLabel("Label pages automatically").waitFor();
    await page.evaluate(() => {
      const named = (text: string) =>
        [...document.querySelectorAll("label")].find(({ textContent }) => textContent.includes(text));
      for (const name of ["Open badges", "Bold", "Label pages automatically"]) named(name)?.click();
    });
    await until("sync", "everywhere", false);
    await expect.poll(() => stored("sync")).toMatchObject({ badgeStyle: "always", sensitivity: "bold" });
  });

  it("refuses a size that makes no sense", async () => {
    await running().background.evaluate(() => {
      const kept: unknown[] = [];
      Object.assign(self, { kept });
      chrome.storage.sync.onChanged.addListener(({ settings }) => {
        kept.push((settings?.newValue as Record<string, unknown> | undefined)?.["minimumSize"]);
      });
    });
    await page.getByLabel("Smallest picture").fill("3");
    await page.getByLabel("Smallest picture").press("Tab");
    await page.getByRole("radio", { name: "Bold" }).check();
    await until("sync", "sensitivity", "bold");
    expect(await running().background.evaluate("self.kept")).toEqual([64]);
  });

  it("speaks another language at once, in all of its parts", async () => {
    await page.getByLabel("Language").selectOption("zh_CN");
    await page.getByRole("heading", { name: "识别与显示" }).waitFor();
    await expect.poll(() => page.title()).toBe("Label Lens 识图：选项");
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    await page.getByLabel("语言").selectOption("browser");
    await page.getByRole("heading", { name: "Data kept in this browser" }).waitFor();
  });

  it("says which settings were damaged, and uses the defaults for them", async () => {
    await setSettings(running(), { version: 2, engine: "steam", model: CARRIED_MODEL, sites: { "a b": true } });
    await running().background.evaluate(() => chrome.storage.sync.set({ settings: { version: 2, badgeStyle: 7 } }));
    await page.reload();
    const notice = page.getByRole("alert").filter({ hasText: "damaged" });
    await expect.poll(() => notice.textContent()).toContain("Engine, Sites, Badges");
    await expect.poll(() => page.getByRole("radio", { name: "Small badges" }).isChecked()).toBe(true);
    await notice.getByRole("button").click();
    await notice.waitFor({ state: "detached" });
    await expect.poll(() => stored("local")).toMatchObject({ engine: "auto", model: CARRIED_MODEL, sites: {} });
    await page.reload();
    await page.getByRole("heading", { name: "Labels" }).waitFor();
    expect(await notice.count()).toBe(0);
  });

  it("saves its settings as a file, and reads them from one, or leaves everything as it was", async () => {
    const file = page.getByLabel("Use settings from a file");
    await page.getByRole("radio", { name: "Cautious" }).check();
    await until("sync", "sensitivity", "cautious");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save settings as a file" }).click();
    const path = await (await download).path();
    expect(JSON.parse(readFileSync(path, "utf8")).settings).toEqual({ ...DEFAULTS, sensitivity: "cautious" });

    await erase();
    const damaged = { name: "x.json", mimeType: "application/json", buffer: Buffer.from('{"format": "other"}') };
    await file.setInputFiles(damaged);
    await page.getByRole("alert").filter({ hasText: "not a Label Lens settings file" }).waitFor();
    expect(await stored("sync")).toBeUndefined();
    await file.setInputFiles(path);
    await page.getByText("The settings from the file are now in use.").waitFor();
    await until("sync", "sensitivity", "cautious");
  });

  it("leaves a site alone that the user names, and forgets it again", async () => {
    const site = await serveSite({
      "/": html('<img width="200" height="200" src="/clock.svg" alt="">'),
      "/clock.svg": sample("clock"),
    });
    try {
      await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
      await page.getByLabel("Leave a site alone").fill(`${site.origin}/some/page`);
      await page.getByRole("button", { name: "Add" }).click();
      await until("local", "sites", { "127.0.0.1": false });
      const alone = await openTab(running(), site.origin);
      expect(await found(running(), alone)).toEqual([]);
      await alone.page.close();

      await page.getByRole("button", { name: "Forget 127.0.0.1" }).click();
      await until("local", "sites", {});
      const { pictures } = await labelPage(running(), site.origin, 1);
      expect(pictures[0]?.answer?.state).toMatch(/confident|ambiguous|unrecognised/);
    } finally {
      site.close();
    }
  });

  it("shows what is kept, and erases it", async () => {
    await page.evaluate(async () => {
      const models = await (await navigator.storage.getDirectory()).getDirectoryHandle("models", { create: true });
      const folder = await models.getDirectoryHandle("own-1", { create: true });
      const stream = await (await folder.getFileHandle("speed.json", { create: true })).createWritable();
      await stream.write(new Uint8Array(2 * 1_048_576));
      await stream.close();
      await chrome.storage.local.set({ corrections: { picture: "a cat" } });
    });
    await page.reload();
    page.on("dialog", (dialog) => dialog.accept());
    const models = page.getByRole("row").filter({ hasText: "Models that you downloaded" });
    await models.getByText("2.0 MB").waitFor();
    await page.getByRole("button", { name: "Erase: Models" }).click();
    await models.getByText("0 KB").waitFor();
    await page.getByRole("button", { name: "Erase: Results and your labels" }).click();
    await eventually(
      () => running().background.evaluate(async () => !("corrections" in (await chrome.storage.local.get()))),
      "the corrections are gone",
    );
  });
});
