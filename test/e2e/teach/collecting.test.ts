/** Pictures get to the categories by paste, and by folders and files that are dropped. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Locator, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { shape } from "../../make/shapes";
import { categoriesKept } from "../support/categoriesKept";
import { useBrowser } from "../support/harness";
import { card, hasPictures, openTeachPage } from "../support/teachPage";

const running = useBrowser();
const folder = mkdtempSync(`${tmpdir()}/label-lens-dropped-`);
let page: Page;

beforeAll(async () => {
  for (const kind of ["discs", "stripes"] as const) {
    mkdirSync(`${folder}/shapes/${kind}`, { recursive: true });
    for (let i = 0; i < 2; i++) writeFileSync(`${folder}/shapes/${kind}/${i}.jpg`, shape(kind, i));
  }
  writeFileSync(`${folder}/shapes/discs/.hidden`, "");
  for (const [name, seed] of [
    ["apples", 20],
    ["background", 21],
    ["_strangers", 22],
    ["cherries", 23],
  ] as const) {
    mkdirSync(`${folder}/mixed/${name}`, { recursive: true });
    writeFileSync(`${folder}/mixed/${name}/1.jpg`, shape("crosses", seed));
  }
  mkdirSync(`${folder}/mixed/notes`);
  writeFileSync(`${folder}/mixed/notes/notes.txt`, "nothing to see");
  writeFileSync(`${folder}/loose.jpg`, shape("crosses", 7));
  page = await openTeachPage(running());
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Drops what a file manager would, at the middle of an element. */
async function drop(path: string, on: Locator): Promise<void> {
  await on.scrollIntoViewIfNeeded();
  const box = await on.boundingBox();
  if (!box) throw new Error("There is nothing to drop it on.");
  const session = await page.context().newCDPSession(page);
  const [x, y] = [box.x + box.width / 2, box.y + 8];
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x, y, data });
  }
  await session.detach();
}

/** Copies a picture of a disc, and a text with it where one is given. */
async function copy(seed: number, text?: string): Promise<void> {
  const png = await sharp(Buffer.from(shape("discs", seed)))
    .png()
    .toBuffer();
  await page.evaluate(
    async ([bytes, words]) => {
      const blob = new Blob([new Uint8Array(bytes)], { type: "image/png" });
      const item = { "image/png": blob, ...(words !== undefined && { "text/plain": words }) };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    },
    [[...png], text] as const,
  );
}

it("a folder of folders is dropped, each a category", async () => {
  await drop(`${folder}/shapes`, page.locator(".drop"));
  await hasPictures(page, "discs", 2);
  await hasPictures(page, "stripes", 2);
  await card(page, "None of these").getByText("0 pictures").waitFor();
  expect(await page.locator(".category").count()).toBe(3);
  expect(await page.locator(".drop .problem li").count()).toBe(0);
});

it("a folder that can be no category is left out, and no other for it; nor is there an empty category", async () => {
  await drop(`${folder}/mixed`, page.locator(".drop"));
  await hasPictures(page, "apples", 1);
  await hasPictures(page, "cherries", 1);
  await page.getByText("The folder “background” was not added. A category cannot be called").waitFor();
  await hasPictures(page, "None of these", 1);
  await page.getByText("notes.txt was not added.").waitFor();
  expect(Object.keys(await categoriesKept(running())).sort()).toEqual(["apples", "cherries", "discs", "stripes"]);
});

it("a file is dropped on its category; elsewhere it belongs to none, and that is said", async () => {
  await drop(`${folder}/loose.jpg`, page.locator(".drop"));
  await page.getByText("Drop loose pictures on the category that they belong to.").waitFor();
  await drop(`${folder}/loose.jpg`, card(page, "stripes"));
  await hasPictures(page, "stripes", 3);
  // The same picture stays where it is.
  await drop(`${folder}/loose.jpg`, card(page, "discs"));
  await page.getByText("loose.jpg is in “stripes” already, and stays there.").waitFor();
});

it("a picture is pasted into the category that was used last", async () => {
  await copy(9);
  await card(page, "discs").getByRole("button", { name: "discs, picture 1" }).click();
  await page.keyboard.press("ControlOrMeta+V");
  await hasPictures(page, "discs", 3);
});

it("a picture is pasted into a category that was named just now, while the field has the focus", async () => {
  await copy(10);
  await page.locator(".new input").fill("coins");
  await page.keyboard.press("Enter");
  await card(page, "coins").waitFor();
  await page.keyboard.press("ControlOrMeta+V");
  await hasPictures(page, "coins", 1);
  expect(await page.locator(".new input").inputValue()).toBe("");
});

it("what has a text as well is pasted into the field as that", async () => {
  await copy(11, "wheels");
  await page.locator(".new input").focus();
  await page.keyboard.press("ControlOrMeta+V");
  await expect.poll(() => page.locator(".new input").inputValue()).toBe("wheels");
  await page.locator(".new input").fill("");
  expect((await categoriesKept(running())).coins).toBe(1);
});

it("text that is pasted into a field stays text", async () => {
  await page.locator(".new input").focus();
  await page.evaluate(() => navigator.clipboard.writeText("ovals"));
  await page.keyboard.press("ControlOrMeta+V");
  expect(await page.locator(".new input").inputValue()).toBe("ovals");
});
