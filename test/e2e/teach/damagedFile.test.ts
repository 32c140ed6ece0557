/** A file of categories that is damaged wrecks nothing of what is there, and what is sound in it is taken. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { useBrowser } from "../support/harness";
import { card, collectShapes, hasPictures, learnButton, openTeachPage } from "../support/teachPage";

const running = useBrowser();
const folder = mkdtempSync(`${tmpdir()}/label-lens-damaged-`);
let page: Page;
let saved: Buffer;

beforeAll(async () => {
  page = await openTeachPage(running());
  await collectShapes(page, { discs: 7, stripes: 7 });
  const save = page.getByRole("button", { name: "Save to a file" });
  const [archive] = await Promise.all([page.waitForEvent("download"), save.click()]);
  await archive.saveAs(`${folder}/mine.zip`);
  saved = readFileSync(`${folder}/mine.zip`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const take = (buffer: Buffer) =>
  page.getByLabel("Add from a file").setInputFiles({ name: "mine.zip", mimeType: "application/zip", buffer });
const learn = async () => {
  await learnButton(page).click();
  await page.getByText(/of new pictures of these categories will get the right one/).waitFor();
};

/** The file with other features, and a right checksum of them. */
function withFeatures(change: (features: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): Buffer {
  const files = unzipSync(saved);
  for (const [name, file] of Object.entries(files)) if (name.endsWith(".f32")) files[name] = change(file.slice());
  return Buffer.from(zipSync(files, { level: 0 }));
}

it("with bytes that have changed, it is refused as a whole", async () => {
  const bytes = Buffer.from(saved);
  const picture = bytes.indexOf(Buffer.of(0xff, 0xd8, 0xff));
  bytes.fill(1, picture + 300, picture + 600);
  await take(bytes);
  await page.getByText("mine.zip was damaged after it was saved").waitFor();
});

it("with features that are no numbers, it leaves those that are here as they are", async () => {
  await take(withFeatures((features) => new Uint8Array(features.length).fill(0xff)));
  await page.getByText("0 pictures were added. What a network knew of the pictures was damaged").waitFor();
  await learn();
});

it("with half of the features, its pictures are taken, and are looked at again to be learnt", async () => {
  for (const name of ["discs", "stripes"]) {
    page.once("dialog", (question) => question.accept());
    await page.getByRole("button", { name: `Remove: ${name}`, exact: true }).click();
    await expect.poll(() => card(page, name).count()).toBe(0);
  }
  await take(withFeatures((features) => features.slice(0, features.length / 2)));
  await page.getByText("14 pictures were added. What a network knew of the pictures was damaged").waitFor();
  await hasPictures(page, "stripes", 7);
  await learn();
});
