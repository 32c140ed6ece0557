import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Running } from "../browser/startBrowser";
import { MODELS } from "../paths";

const CARRIED = "label-lens-families";
const LONG_NAME = `${"a-network-that-somebody-has-trained-for-quite-some-time-".repeat(3)}final.tflite`;
const MANY = 12;

/** Settings with choices for many sites, one with a name as long as they get. */
export function manySites(): Record<string, unknown> {
  const names = Array.from({ length: MANY }, (_, i) => [`site-${i}.example.org`, i % 2 === 0] as const);
  return { sites: Object.fromEntries([...names, [`${"a-very-long-name.".repeat(6)}example.org`, false]]) };
}

/** Has the options page refuse a model and a file of settings. */
export async function refuseFiles(page: Page): Promise<void> {
  const nonsense = { name: "nonsense.tflite", mimeType: "application/octet-stream", buffer: Buffer.from("A letter.") };
  for (const part of [".bring", ".file"]) {
    await page.locator(`${part} input[type=file]`).first().setInputFiles(nonsense);
    await page.locator(`${part} [role=alert]`).waitFor();
  }
}

/** Damages two settings in the browser's storage. */
export async function breakSettings({ background }: Running): Promise<void> {
  await background.evaluate(async () => {
    const { settings } = await chrome.storage.local.get("settings");
    await chrome.storage.local.set({ settings: Object.assign({}, settings, { minimumSize: "huge", engine: "steam" }) });
  });
}

/** Adds a model of the user's own with a name as long as they get. */
export async function bringLongName(page: Page): Promise<void> {
  const buffer = readFileSync(`${MODELS}/${CARRIED}/${CARRIED}.tflite`);
  await page.locator(".drop input").setInputFiles({ name: LONG_NAME, mimeType: "application/octet-stream", buffer });
  await page.locator(".bring .success, .bring [role=alert]").waitFor();
}
