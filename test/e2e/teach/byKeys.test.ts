/** The whole way by keys alone: categories, pictures, learning, using it, moving a picture, renaming, removing. */
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { categoriesKept } from "../support/categoriesKept";
import { useBrowser } from "../support/harness";
import { card, hasPictures, learnButton, openTeachPage, shapeFile } from "../support/teachPage";

/** More than the page has controls. */
const MOST = 120;

const running = useBrowser();
let page: Page;
beforeAll(async () => {
  page = await openTeachPage(running());
});

const hasFocus = (what: Locator) => what.evaluate((element) => element === document.activeElement);

/** Presses Tab until something has the focus, from wherever it is. */
async function tabTo(what: Locator): Promise<void> {
  for (let i = 0; i < MOST; i++) {
    if (await hasFocus(what)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${what}.`);
}

it("categories are made, and pictures chosen", async () => {
  for (const kind of ["discs", "stripes"] as const) {
    await tabTo(page.locator(".new input"));
    await page.keyboard.type(kind);
    await page.keyboard.press("Enter");
    await card(page, kind).waitFor();
    // The field is empty again, and still has the focus for the next name.
    await expect.poll(() => page.locator(".new input").inputValue()).toBe("");
    expect(await hasFocus(page.locator(".new input"))).toBe(true);
    const chooser = page.waitForEvent("filechooser");
    await tabTo(card(page, kind).locator("input[type=file]"));
    await page.keyboard.press("Enter");
    await (await chooser).setFiles(Array.from({ length: 7 }, (_, seed) => shapeFile(kind, seed)));
    await hasPictures(page, kind, 7);
  }
});

it("it learns, the focus stays on the button, and what it has learned is used", async () => {
  await tabTo(learnButton(page));
  await page.keyboard.press("Enter");
  await page.getByText("It has learned.").waitFor();
  expect(await hasFocus(learnButton(page))).toBe(true);
  await tabTo(page.getByRole("button", { name: "Use it alone" }));
  await page.keyboard.press("Space");
  await page.getByText("In use", { exact: true }).waitFor();
  await expect.poll(() => hasFocus(page.getByText("In use", { exact: true }))).toBe(true);
});

it("a picture is moved and one removed, and the focus goes to the one beside", async () => {
  await tabTo(page.locator(".new input"));
  await page.keyboard.type("crosses");
  await page.keyboard.press("Enter");
  await card(page, "crosses").waitFor();
  const pictures = card(page, "discs").locator(".examples button");
  await tabTo(pictures.first());
  await page.keyboard.press("Enter");
  await tabTo(card(page, "discs").getByLabel("Move to"));
  // Looking for a category moves nothing, and every one can be reached.
  const chosen = () => card(page, "discs").locator(".select-form option:checked").textContent();
  await page.keyboard.press("ArrowDown");
  await expect.poll(chosen).toBe("stripes");
  await page.keyboard.press("ArrowDown");
  await expect.poll(chosen).toBe("crosses");
  expect(await categoriesKept(running())).toEqual({ discs: 7, stripes: 7, crosses: 0 });
  await tabTo(card(page, "discs").getByRole("button", { name: "Move", exact: true }));
  await page.keyboard.press("Enter");
  await hasPictures(page, "crosses", 1);
  await expect.poll(() => pictures.count()).toBe(6);
  expect(await hasFocus(pictures.first())).toBe(true);
  await page.keyboard.press("Enter");
  await tabTo(card(page, "discs").getByRole("button", { name: "Remove picture" }));
  await page.keyboard.press("Enter");
  await expect.poll(() => pictures.count()).toBe(5);
  expect(await hasFocus(pictures.first())).toBe(true);
});

it("a category is renamed, and removed, and the focus is never lost", async () => {
  await tabTo(page.getByRole("button", { name: "Rename: discs" }));
  await page.keyboard.press("Enter");
  await page.keyboard.type("coins");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "coins" }).waitFor();
  await expect.poll(() => hasFocus(page.getByRole("button", { name: "Rename: coins" }))).toBe(true);
  page.once("dialog", (question) => void question.accept());
  await tabTo(page.getByRole("button", { name: "Remove: coins" }));
  await page.keyboard.press("Enter");
  await expect.poll(() => card(page, "coins").count()).toBe(0);
  expect(await hasFocus(page.locator(".new input"))).toBe(true);
});
