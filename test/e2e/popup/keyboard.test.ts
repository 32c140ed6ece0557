/** The popup, and the pictures of a page, with keys alone. */
import { beforeEach, describe, it } from "vitest";
import { insideBadges } from "../support/badgesInside";
import {
  CARRIED_MODEL,
  eventually,
  html,
  labelPage,
  openPopup,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";
import { sample } from "../support/samples";

const running = useBrowser();

beforeEach(async () => {
  await running().background.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.sync.clear()]));
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
});

describe("the popup by keys", () => {
  it("a session: finds, goes, copies, corrects, exports, pauses and resumes", async () => {
    const pictures = ["clock", "umbrella"].map((name) => [`/${name}.svg`, sample(name)] as const);
    const tags = pictures.map(([path]) => `<img width="200" height="200" src="${path}" alt="">`);
    const site = await serveSite({ "/": html(tags.join("")), ...Object.fromEntries(pictures) });
    const tab = await labelPage(running(), `${site.origin}/`, pictures.length);
    const popup = await openPopup(running(), tab.id);
    await popup.locator(".row").nth(1).waitFor();
    const { keyboard } = popup;
    const inFocus = (what: string) => popup.waitForFunction((s) => document.activeElement?.matches(s), what);
    /** Presses Tab, or Shift+Tab, until something has the focus. */
    const tabTo = async (what: string, key = "Tab") => {
      for (let i = 0; i < 40; i++) {
        if (await popup.evaluate((s) => document.activeElement?.matches(s), what)) return;
        await keyboard.press(key);
      }
      throw new Error(`Tab does not reach ${what}.`);
    };
    await tabTo("input[type=search]");
    await keyboard.type("no such thing");
    await popup.getByText("Nothing matches.").waitFor();
    await keyboard.press("Control+A");
    await keyboard.press("Delete");
    await popup.locator(".row").nth(1).waitFor();

    await tabTo(".row");
    await keyboard.press("Enter");
    await popup.locator(".position").waitFor();
    await keyboard.press("ArrowDown");
    await popup.waitForFunction(() => document.activeElement === document.querySelectorAll(".row")[1]);
    await keyboard.press("ArrowUp");
    await keyboard.press("Enter");
    await popup.locator(".position").waitFor({ state: "detached" });

    await keyboard.press("c");
    const word = await popup.locator(".name").first().textContent();
    await popup.getByRole("status").getByText(`Copied: ${word}`).waitFor();
    await keyboard.press("w");
    await inFocus("#word");
    await keyboard.type("my own thing");
    await keyboard.press("Enter");
    await popup.locator(".labels").getByText("my own thing").waitFor();

    await popup.locator("h1").click();
    await tabTo("[aria-controls=exports]");
    await keyboard.press("Enter");
    const download = popup.waitForEvent("download");
    await tabTo(".exports button:last-of-type");
    await keyboard.press("Enter");
    await download;

    await tabTo("footer button");
    await keyboard.press("Enter");
    await popup.getByText("Label Lens is paused on 127.0.0.1").waitFor();
    await tabTo(".nothing button");
    await keyboard.press("Enter");
    await popup.getByText("of 2 recognised").waitFor();
    await popup.close();
    await tab.page.close();
    site.close();
  });
});

describe("the pictures of a page by keys", () => {
  it("outside links, too, are gone through and said, one after the other, through all frames and round again", async () => {
    const site = await serveSite({
      "/": html(
        `<img width="200" height="200" src="/clock.svg" alt=""><div style="height: 3000px"></div>
         <iframe src="/inner" width="300" height="250"></iframe>`,
      ),
      "/inner": html('<img width="200" height="200" src="/umbrella.svg" alt="">'),
      "/clock.svg": sample("clock"),
      "/umbrella.svg": sample("umbrella"),
    });
    const { page, id } = await labelPage(running(), `${site.origin}/`, 1);
    await page.bringToFront();
    /** As the browser does when the key is pressed, which no test can press. */
    const press = (name: string) =>
      running().background.evaluate(
        ([command, tabId]) => {
          const { onCommand } = chrome.commands as unknown as { onCommand: { dispatch(...args: unknown[]): void } };
          onCommand.dispatch(command, { id: tabId });
        },
        [name, id] as const,
      );
    const said = async () => (await insideBadges(page)).text;
    await press("next-picture");
    await eventually(async () => /Picture 1 of 1 · /.test(await said()), "the first is said");
    await eventually(async () => (await insideBadges(page)).classes.includes("badge ambiguous"), "its badge is shown");
    await press("next-picture");
    await eventually(async () => (await page.evaluate(() => scrollY)) > 1000, "the frame far below is shown");
    await press("next-picture");
    await eventually(async () => (await page.evaluate(() => scrollY)) === 0, "after the last comes the first");
    await press("previous-picture");
    await eventually(async () => (await page.evaluate(() => scrollY)) > 1000, "before the first comes the last");
    await page.close();
    site.close();
  });
});
