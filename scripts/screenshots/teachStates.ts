import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { firstCategory } from "../browser/firstCategory";
import { ROOT } from "../paths";
import { privateWindow, type State } from "./states";

/** Number of pictures of each category, and degrees by which each is turned further. */
const [COUNT, TURN] = [8, 9];

/** The small model, which learns in seconds. */
const settings = { model: "label-lens-families", engine: "wasm" };
/** Deadline in ms for what the classifier does, on a busy machine. */
const timeout = 300_000;

/** The categories, by the drawings of the tests: the last two clocks are none. */
const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  clocks: [...new Array<string>(COUNT - 2).fill("clock"), "umbrella", "umbrella"],
  umbrellas: new Array<string>(COUNT).fill("umbrella"),
  sunglasses: new Array<string>(COUNT).fill("sunglasses"),
};

/** A drawing as a picture, turned. */
async function turned(name: string, degrees: number): Promise<Buffer> {
  const file = readFileSync(`${ROOT}test/samples/${name}.svg`);
  return sharp(file).resize(256, 256).rotate(degrees, { background: "white" }).png().toBuffer();
}

const category = (page: Page, name: string) => page.getByRole("article", { name, exact: true });

/** Adds the categories, unless they are there: they stay from one look to the next. */
async function collect(page: Page): Promise<void> {
  await page.locator(".new input").waitFor();
  if ((await page.locator(".category").count()) > 0) return;
  for (const [name, drawings] of Object.entries(CATEGORIES)) {
    await page.locator(".new input").fill(name);
    await page.locator(".new button").click();
    const files = await Promise.all(
      drawings.map(async (drawing, i) => ({
        name: `${i}.png`,
        mimeType: "image/png",
        buffer: await turned(drawing, drawing === name.slice(0, -1) ? TURN * i : TURN * (COUNT - 1 - i) + 1),
      })),
    );
    await category(page, name).locator("input[type=file]").setInputFiles(files);
    await category(page, name)
      .locator(".examples li")
      .nth(COUNT - 1)
      .waitFor({ timeout });
  }
}

async function learn(page: Page): Promise<void> {
  await collect(page);
  if ((await page.locator(".learnt").count()) === 0) await page.locator("#learning ~ .state .primary").click();
  await page.locator(".matrix").waitFor({ timeout });
}

/** As after pictures were added: what has changed is said from the second time on. */
async function learnAgain(page: Page): Promise<void> {
  await page.locator("#learning ~ .state button").first().click();
  await page.getByText(/It has learned|学习完成/).waitFor({ timeout });
}

/** The states of the page of the user's categories. */
export const TEACH_STATES: readonly State[] = [
  { name: "teach-private", on: "teach", init: privateWindow, reach: (page) => page.locator("header .soft").waitFor() },
  { name: "teach-none", on: "teach", reach: (page) => page.locator(".new input").waitFor() },
  {
    name: "teach-learnt",
    on: "teach",
    settings,
    reach: async (page) => {
      await learn(page);
      await page.locator(".examples button").first().click();
    },
  },
  {
    name: "teach-problems",
    on: "teach",
    settings,
    reach: async (page) => {
      await collect(page);
      const note = { name: "a letter.jpg", mimeType: "image/jpeg", buffer: Buffer.from("Dear …") };
      await page.locator(".category input[type=file]").first().setInputFiles(note);
      await page.locator("li").getByText("a letter.jpg").waitFor({ timeout });
      await page.locator(".new input").fill("Clocks");
      await page.locator(".new button").click();
      await page.locator(".new [role=alert]").waitFor();
      await page.locator(".category header button").first().click();
    },
  },
  {
    name: "teach-again",
    on: "teach",
    settings,
    reach: async (page) => {
      await learn(page);
      await learnAgain(page);
      await page.locator("#learning").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "teach-naming",
    on: "teach",
    settings,
    widths: [440],
    reach: async (page) => {
      await collect(page);
      const id = await firstCategory(page);
      await page.goto(`${page.url()}#${encodeURIComponent(JSON.stringify({ name: id }))}`);
      await page.reload();
      await page.locator(".name-new img").first().waitFor();
    },
  },
];
