/** The user's own word for a picture. */
import { describe, expect, it } from "vitest";
import { readAnswers } from "../../scripts/cli/labelPage";
import { insideBadges } from "./badgesInside";
import { eventually } from "./harness";
import { NAMES, usePopup, WORDS } from "./popupPage";

describe("the popup", () => {
  const { running, popup, tab, rowOf, reopen } = usePopup();

  it("keeps the user's word for a picture, in the popup and on the page, also when the page is loaded again", async () => {
    const rowOfClock = popup().locator(".ambiguous > li", { has: popup().locator('img[src$="/clock.svg"]') });
    await rowOfClock.locator(".row").focus();
    await popup().keyboard.press("Enter");
    await popup().getByRole("button", { name: "Wrong?" }).click();
    await popup().getByLabel("What does it show?").fill("my own thing");
    await popup().keyboard.press("Enter");
    await rowOf("my own thing").getByText("your word").waitFor();

    await tab().page.bringToFront();
    await tab().page.reload();
    await readAnswers(running(), tab().id, NAMES.length + 1);
    await eventually(
      async () => (await insideBadges(tab().page)).classes.includes("mark named"),
      "it has its own mark",
    );
    await tab().page.hover("#clock");
    await eventually(
      async () => /my own thing\s+Your word/.test((await insideBadges(tab().page)).text),
      "its badge says so",
    );
    await reopen();
    const row = rowOf("my own thing");
    await row.getByText("your word").waitFor();

    await row.locator(".row").click();
    await popup().getByRole("button", { name: "Take your word back" }).click();
    await popup().locator('.ambiguous img[src$="/clock.svg"]').waitFor();
    expect(await row.count()).toBe(0);
    const { corrections } = (await running().background.evaluate(() => chrome.storage.local.get("corrections"))) as {
      corrections: unknown[];
    };
    expect(corrections).toHaveLength(Object.keys(WORDS).length);
  });

  it("counts a word with the label that is there already, whatever its capitals", async () => {
    await popup().locator(".ambiguous .row").first().click();
    await popup().getByRole("button", { name: "Wrong?" }).click();
    await popup().getByLabel("What does it show?").fill("WallPaper");
    await popup().keyboard.press("Enter");
    await rowOf("wallpaper").locator(".number").getByText("2").waitFor();
  });
});
