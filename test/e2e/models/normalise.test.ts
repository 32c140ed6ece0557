/** A classifier in real numbers that does not say how its pictures are normalised, as Teachable Machine exports them. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { shape } from "../../make/shapes";
import { smallClassifier } from "../../make/smallClassifier";
import { float32 } from "../../make/tensors";
import { makeTflite } from "../../make/tflite";
import { violations } from "../support/axe";
import { useBrowser } from "../support/harness";

const running = useBrowser();
const folder = mkdtempSync(`${tmpdir()}/label-lens-normalise-`);
let page: Page;

beforeAll(async () => {
  const { tensors, metadata: _, files: __, ...spec } = smallClassifier();
  const model = makeTflite({ ...spec, tensors: { ...tensors, picture: float32([1, 8, 8, 3]) }, files: false });
  const labels = strToU8("0 rose\n1 tulip\n2 daisy\n");
  writeFileSync(`${folder}/flowers.zip`, zipSync({ "model_unquant.tflite": model, "labels.txt": labels }));
  writeFileSync(`${folder}/picture.jpg`, shape("discs", 1));
  page = await running().context.newPage();
  await page.goto(`${running().origin}src/options/index.html`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const group = () => page.getByRole("group", { name: "How does flowers.tflite want its pictures?" });
const option = (name: RegExp) => group().getByRole("radio", { name });

it("is shown on a picture of the user's with both answers, and added with the one that is chosen", async () => {
  await page.locator(".drop input").setInputFiles(`${folder}/flowers.zip`);
  await group().waitFor();
  expect(await page.locator(".bring").getByRole("alert").count()).toBe(0);
  await group().locator("input[type=file]").setInputFiles(`${folder}/picture.jpg`);
  await option(/Black is 0.*(rose|tulip|daisy),.*%/).waitFor();
  const says = await group().locator(".option .fine").allTextContents();
  expect(new Set(says).size).toBe(2);
  // The surer one is chosen beforehand.
  expect(await group().getByRole("radio", { checked: true }).count()).toBe(1);
  await expect.poll(() => violations(page)).toEqual([]);

  await option(/Black is 0/).focus();
  await page.keyboard.press("Space");
  expect(await option(/Black is 0/).isChecked()).toBe(true);
  await group().getByRole("button", { name: "Add it so" }).press("Enter");
  await page.getByText(/Added flowers: 3 classes/).waitFor();
  expect(await group().count()).toBe(0);
});

it("is an ordinary file from then on, which says what was chosen", async () => {
  const file = await page.evaluate(async () => {
    const models = await (await navigator.storage.getDirectory()).getDirectoryHandle("models");
    for await (const [id, directory] of models.entries()) {
      if (!id.startsWith("own-")) continue;
      const handle = await (directory as FileSystemDirectoryHandle).getFileHandle("model.tflite");
      return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
    }
    return [];
  });
  const { readTflite } = await import("../../../src/tflite/readTflite");
  const { labels, normalization } = readTflite(Uint8Array.from(file), "flowers.tflite");
  expect(labels).toEqual(["rose", "tulip", "daisy"]);
  expect(normalization.scale[0]).toBeCloseTo(1 / 255);
  expect(normalization.offset[0]).toBeCloseTo(0);
});
