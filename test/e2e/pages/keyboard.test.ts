/**
 * Every control that Tab reaches can be used with keys alone: arrows in groups, Space on switches, Enter on folded
 * parts.
 */
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { CARRIED_MODEL, eventually, SHARED, SMALL_MODEL, setSettings, useBrowser } from "../support/harness";

const running = useBrowser();
const stored = async (name: string) => {
  const settings = await running().background.evaluate(async () => ({
    ...((await chrome.storage.local.get("settings"))["settings"] as object),
    ...((await chrome.storage.sync.get("settings"))["settings"] as object),
  }));
  return (settings as Record<string, unknown>)[name];
};
const until = (name: string, value: unknown) =>
  eventually(async () => (await stored(name)) === value, `${name} is ${value}`);

beforeEach(async () => {
  await running().background.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.sync.clear()]));
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
});

describe("the options page by keys", () => {
  let page: Page;
  beforeEach(async () => {
    page = await running().context.newPage();
    await page.goto(`${running().origin}src/options/index.html`);
    await page.locator("main table").first().waitFor();
    return () => page.close();
  });

  it.each([
    ["Small badges", "badgeStyle", ["always"], ["mark"]],
    ["As measured", "sensitivity", ["bold"], ["fitted", "cautious"]],
  ] as const)("arrows choose in the group of “%s”", async (first, setting, down, up) => {
    await page.getByRole("radio", { name: first }).focus();
    for (const [key, values] of [
      ["ArrowDown", down],
      ["ArrowUp", up],
    ] as const) {
      for (const value of values) {
        await page.keyboard.press(key);
        await until(setting, value);
      }
    }
    // The group is one stop for Tab, whatever is chosen.
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).not.toBe(null);
    expect(await page.locator(":focus").evaluate((e) => (e as HTMLInputElement).name)).not.toBe(
      setting === "badgeStyle" ? "badges" : "confident",
    );
  });

  it("arrows choose in a list, Space in a box, Enter sends a form, and files can be chosen", async () => {
    await page.getByLabel("Engine").focus();
    await page.keyboard.press("ArrowDown");
    await until("engine", "cpu");
    await page.getByLabel("Label pages automatically").focus();
    await page.keyboard.press("Space");
    await until("everywhere", false);
    await page.getByLabel("Leave a site alone").focus();
    await page.keyboard.type("example.org");
    await page.keyboard.press("Enter");
    await page.getByRole("rowheader", { name: "example.org" }).waitFor();
    for (const name of [/Drop a .tflite file/, /Use settings from a file/]) {
      const chooser = page.waitForEvent("filechooser");
      await page.getByLabel(name).focus();
      await page.keyboard.press("Enter");
      await chooser;
    }
  });
});

describe.skipIf(!SHARED)("the models by keys (needs ../shared)", () => {
  it("Enter chooses the model of a card, and Space the one that was there before in the unfolded list", async () => {
    const page = await running().context.newPage();
    await page.goto(`${running().origin}src/options/index.html#models`);
    await page.locator(".card").getByRole("button", { name: "Use: MobileNet V1 0.25, 128 px" }).focus();
    await page.keyboard.press("Enter");
    await until("model", SMALL_MODEL);
    await page.locator(".card.used").getByText("In use").waitFor();
    await page.locator(".all-models > summary").focus();
    // It was unfolded as long as only the list had the model in use.
    if (await page.locator(".all-models[open]").count()) await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByRole("row").getByRole("button", { name: "Use: MobileNet V2, 224 px" }).focus();
    await page.keyboard.press("Space");
    await until("model", "mobilenet_v2_1.0_224_quant");
    await page.close();
  });
});
