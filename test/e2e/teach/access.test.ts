/** The page of the user's categories and its states, in both languages, light and dark: what axe finds. */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { firstCategory } from "../../../scripts/browser/firstCategory";
import { expectAccessible } from "../support/expectAccessible";
import { useBrowser } from "../support/harness";
import { card, collectShapes, hasPictures, learnButton, openTeachPage, shapeFile } from "../support/teachPage";

const LANGUAGES = ["en", "zh_CN"];
/** Letters and a part of them: what is no picture. */
const LETTER = { name: "letter.jpg", mimeType: "image/jpeg", buffer: Buffer.from("Dear …") };

describe("the page of the user's categories", () => {
  const running = useBrowser();
  const isClean = async (page: Page, language: string) => {
    await expectAccessible(page, language);
    await page.close();
  };

  it.each(LANGUAGES)("axe finds nothing wrong where there is none yet: %s", async (language) => {
    await isClean(await openTeachPage(running(), language), language);
  });

  describe("with categories", () => {
    beforeAll(async () => {
      const page = await openTeachPage(running());
      await collectShapes(page, { discs: 8, stripes: 8, crosses: 3 });
      await page.close();
    });

    it.each(LANGUAGES)("axe finds nothing wrong where much is unfolded and fails: %s", async (language) => {
      const page = await openTeachPage(running(), language);
      await page.locator(".category input[type=file]").first().setInputFiles(LETTER);
      await page.locator(".drop .problem li").waitFor();
      await page.locator(".new input").fill("Discs");
      await page.locator(".new button").click();
      await page.locator(".new [role=alert]").waitFor();
      await learnButton(page).click();
      await page.locator("#learning ~ .problem").waitFor();
      await page.locator(".examples button").first().click();
      await page.locator(".category header button").first().click();
      await isClean(page, language);
    });

    it.each(LANGUAGES)("axe finds nothing wrong in the window that has a category named: %s", async (language) => {
      const page = await openTeachPage(running(), language);
      const id = await firstCategory(page);
      await page.goto(`${page.url()}#${encodeURIComponent(JSON.stringify({ name: id }))}`);
      await page.reload();
      await page.locator(".name-new img").first().waitFor();
      await isClean(page, language);
    });
  });

  describe("where it has learned", () => {
    beforeAll(async () => {
      const page = await openTeachPage(running());
      await page.locator(".category header button").last().waitFor();
      page.on("dialog", (question) => void question.accept());
      await page.getByRole("button", { name: "Remove: crosses" }).click();
      // Two that are in the wrong one are taken for the other.
      const wrong = [50, 51].map((seed) => shapeFile("stripes", seed));
      await card(page, "discs").locator("input[type=file]").setInputFiles(wrong);
      await hasPictures(page, "discs", 10);
      for (const _ of [1, 2]) {
        await learnButton(page).click();
        await page.getByText("It has learned.").waitFor();
      }
      await page.close();
    });

    it.each(LANGUAGES)("axe finds nothing wrong in what came of it: %s", async (language) => {
      const page = await openTeachPage(running(), language);
      await page.locator(".matrix").waitFor();
      expect(await page.locator("[aria-labelledby=confused] li").count()).toBeGreaterThan(0);
      const [sentence, pictures] = await Promise.all(
        ["p", ".some"].map((part) => page.locator(`.confused ${part}`).first().boundingBox()),
      );
      // Below the sentence that they belong to.
      expect(pictures?.x).toBe(sentence?.x);
      expect(pictures?.y).toBeGreaterThan(sentence?.y ?? Number.NaN);
      expect(await page.locator("[aria-labelledby=curve] tbody tr").count()).toBe(4);
      await isClean(page, language);
    });

    it("a row that goes gives the focus to the one beside it, and the last one to learning", async () => {
      const page = await openTeachPage(running());
      const rows = page.locator("[aria-labelledby=doubtful] li");
      await rows.first().waitFor();
      expect(await rows.count()).toBeGreaterThan(1);
      for (let left = (await rows.count()) - 1; left >= 0; left--) {
        await rows.first().getByRole("button", { name: "Remove picture" }).press("Enter");
        await expect.poll(() => rows.count()).toBe(left);
        const focused = left > 0 ? rows.first().getByRole("button").first() : learnButton(page);
        expect(await focused.evaluate((element) => element === document.activeElement)).toBe(true);
      }
      await page.close();
    });
  });
});
