/** The page of the user's own categories, for tests of it. */
import type { Page } from "playwright-core";
import { shape } from "../../make/shapes";
import { CARRIED_MODEL, type Running, setSettings } from "./harness";

type Kind = Parameters<typeof shape>[0];

/** A picture unlike any other, as a file that is chosen. */
export const shapeFile = (kind: Kind, seed: number) => ({
  name: `${kind} ${seed}.jpg`,
  mimeType: "image/jpeg",
  buffer: Buffer.from(shape(kind, seed)),
});

/** Opens the page, with the model that is there where nothing can be downloaded. */
export async function openTeachPage(running: Running, language = "en"): Promise<Page> {
  await setSettings(running, { model: CARRIED_MODEL, engine: "wasm", language });
  const page = await running.context.newPage();
  await page.goto(`${running.origin}src/teach/index.html`);
  await page.locator(".new input").waitFor();
  return page;
}

export const card = (page: Page, name: string) => page.getByRole("article", { name, exact: true });

/** Resolves when a category has as many pictures. */
export const hasPictures = (page: Page, name: string, count: number) =>
  card(page, name)
    .locator(".examples li")
    .nth(count - 1)
    .waitFor();

/** Makes categories of as many pictures each. */
export async function collectShapes(page: Page, counts: Partial<Record<Kind, number>>): Promise<void> {
  for (const [kind, count] of Object.entries(counts)) {
    await page.locator(".new input").fill(kind);
    await page.locator(".new button").click();
    const files = Array.from({ length: count }, (_, seed) => shapeFile(kind as Kind, seed));
    await card(page, kind).locator("input[type=file]").setInputFiles(files);
    await hasPictures(page, kind, count);
  }
}

/** The button that learns, and stops that. */
export const learnButton = (page: Page) => page.locator("#learning ~ .state button").first();
