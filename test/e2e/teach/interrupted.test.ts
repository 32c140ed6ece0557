/** Learning is stopped, the tab is closed meanwhile, another tab looks on, and the storage is full. */
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { useBrowser } from "../support/harness";
import { card, collectShapes, hasPictures, learnButton, openTeachPage, shapeFile } from "../support/teachPage";

const running = useBrowser();
let page: Page;

const said = (name: string, of = page) => of.getByText(name).waitFor();
const text = () => learnButton(page).textContent();

beforeAll(async () => {
  page = await openTeachPage(running());
  await collectShapes(page, { discs: 8, stripes: 8 });
});

it("what is stopped leaves nothing behind, and can be begun again", async () => {
  await learnButton(page).click();
  await expect.poll(text).toBe("Stop");
  await learnButton(page).click();
  await expect.poll(text).toBe("Learn");
  expect(await page.locator(".learnt").count()).toBe(0);
  expect(await page.locator("#learning ~ .problem").count()).toBe(0);
});

it("another tab says that one learns, offers no second one, and may learn once that tab is closed", async () => {
  const other = await openTeachPage(running());
  await other.getByRole("heading", { name: "discs" }).waitFor();
  await learnButton(page).click();
  await said("Another tab is learning", other);
  expect(await learnButton(other).textContent()).toBe("Learn");
  expect(await learnButton(other).isDisabled()).toBe(true);
  const late = await openTeachPage(running());
  await said("Another tab is learning", late);
  await late.close();
  await page.close();
  page = other;
  await expect.poll(() => learnButton(page).isEnabled()).toBe(true);
  expect(await page.getByText("Another tab is learning").count()).toBe(0);
  expect(await page.locator(".learnt").count()).toBe(0);
  await learnButton(page).click();
  await said("It has learned.");
  await page.locator(".learnt").waitFor();
});

it("says what has changed when it learns again", async () => {
  const files = Array.from({ length: 6 }, (_, seed) => shapeFile("crosses", seed));
  await collectShapes(page, { crosses: 6 });
  await card(page, "crosses").locator("input[type=file]").setInputFiles(files);
  await learnButton(page).click();
  await said("It has learned.");
  await page
    .getByText(
      /(Before, it was about .*; now it is about .*|It is as good as before: about .*) New category: crosses\. 6 pictures more\./,
    )
    .waitFor();
});

it("where the storage is full, says so, keeps what is there, and goes on once there is room", async () => {
  // The extension may use all of the disk, so what a full one does is what is done here.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    const scope = globalThis as { makeRoom?: () => void };
    scope.makeRoom = () => void Object.assign(IDBObjectStore.prototype, { put });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("The disk is full.", "QuotaExceededError");
    };
  });
  await card(page, "discs").locator("input[type=file]").setInputFiles(shapeFile("discs", 30));
  await page.locator(".drop .problem li").waitFor();
  expect(await page.locator(".drop .problem li").textContent()).toMatch(/room|full|space/i);
  expect(await card(page, "discs").locator(".examples li").count()).toBe(8);
  await page.evaluate(() => (globalThis as { makeRoom?: () => void }).makeRoom?.());
  await card(page, "discs").locator("input[type=file]").setInputFiles(shapeFile("discs", 30));
  await hasPictures(page, "discs", 9);
});
