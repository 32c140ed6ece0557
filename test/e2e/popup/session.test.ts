/** A whole session with keys alone, from the popup to the options. */
import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, it } from "vitest";
import { html, labelPage, openPopup, SHARED, serveSite, setSettings, useBrowser } from "../support/harness";

const running = useBrowser();

/** Presses a key, Tab or Shift+Tab, until an element that fits the selector has the focus. */
async function tabOn(page: Page, what: string, key = "Tab"): Promise<void> {
  for (let i = 0; i < 80; i++) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), what)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${what}.`);
}

describe.skipIf(!SHARED)("a session by keys alone, on photographs (needs ../shared)", () => {
  it("unfolds the dogs, goes to one, copies and corrects it, and changes the model in the options", async () => {
    const folder = `${SHARED}/images/page`;
    const names = readdirSync(folder).filter((name) => /^n0(209|2110|2112|1806)/.test(name));
    const files = names.map(
      (name, i) => [`/${i}`, { type: "image/jpeg", body: readFileSync(`${folder}/${name}`) }] as const,
    );
    const tags = names.map((_, i) => `<img width="160" height="160" src="/${i}" alt="">`);
    const site = await serveSite({ "/": html(tags.join("")), ...Object.fromEntries(files) });
    await setSettings(running(), { engine: "litert" });
    const tab = await labelPage(running(), `${site.origin}/`, names.length);
    const popup = await openPopup(running(), tab.id);
    await popup.locator(".heads").waitFor();
    const tabTo = (what: string) => tabOn(popup, what);
    await tabTo("input[type=search]");
    await popup.keyboard.type("dog");
    await popup.getByText("labels match").waitFor();
    await popup.keyboard.press("Control+A");
    await popup.keyboard.press("Delete");
    await popup.locator(".inside").first().waitFor({ state: "detached" });
    await tabTo(".fold");
    await popup.keyboard.press("Enter");
    await popup.locator(".inside").first().waitFor();
    await tabTo(".inside .row");
    await popup.keyboard.press("Enter");
    await popup.locator(".inside .position").waitFor();
    await popup.keyboard.press("c");
    await popup.getByRole("status").getByText("Copied: ").waitFor();
    await popup.keyboard.press("w");
    await popup.keyboard.type("my own dog");
    await popup.keyboard.press("Enter");
    await popup.locator(".labels").getByText("my own dog").waitFor();
    await tabOn(popup, "header a", "Shift+Tab");
    const opened = running().context.waitForEvent("page");
    await popup.keyboard.press("Enter");
    const options = await opened;
    await options.getByRole("button", { name: "Use: MobileNet V1 0.25, 128 px" }).first().waitFor();
    await tabOn(options, '.card:not(.used) button[aria-label^="Use: "]');
    await options.keyboard.press("Enter");
    await options.locator(".card.used").getByText("MobileNet V1 0.25").waitFor();
    await Promise.all([options.close(), popup.close(), tab.page.close()]);
    site.close();
  });
});
