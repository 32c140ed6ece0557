import type { Page } from "playwright-core";
import { ROOT } from "../paths";
import type { State } from "./states";

const samples = ["clock", "crossword", "honeycomb", "sunglasses", "umbrella"].map(
  (name) => `${ROOT}test/samples/${name}.svg`,
);

const deniedCamera = () => {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("No.", "NotAllowedError"));
};

const turnOn = (page: Page) => page.locator(".sources button").first().click();
/** Turns on the camera. Resolves when it is said what that shows, and how fast. */
export async function watch(page: Page): Promise<void> {
  await turnOn(page);
  await page.locator(".said").waitFor();
  await page.locator(".speed:not(:empty)").waitFor();
}

/** The states of the live page. */
export const LIVE_STATES: readonly State[] = [
  { name: "live", on: "live", reach: (page) => page.locator(".sources").waitFor() },
  { name: "live-watching", on: "live", reach: watch },
  {
    name: "live-denied",
    on: "live",
    init: deniedCamera,
    reach: async (page) => {
      await turnOn(page);
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "live-frozen",
    on: "live",
    reach: (page) => watch(page).then(() => page.locator("[aria-pressed]").first().click()),
  },
  {
    name: "live-unplayable",
    on: "live",
    reach: async (page) => {
      const text = { name: "letter.mp4", mimeType: "video/mp4", buffer: Buffer.from("A letter.") };
      await page.locator("input[type=file]").setInputFiles(text);
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "live-choosing",
    on: "live",
    reach: async (page) => {
      await page.locator("input[type=file]").setInputFiles(samples);
      await page.locator(".list .item").first().waitFor();
      await page.locator(".list .choose").click();
      for (const i of [0, 1]) await page.locator(".list .row").nth(i).click();
    },
  },
  {
    name: "live-pictures",
    on: "live",
    reach: async (page) => {
      await page.locator("input[type=file]").setInputFiles([...samples, `${ROOT}package.json`]);
      await page.locator(".gallery .unreadable").waitFor();
      await page
        .locator(".gallery img")
        .nth(samples.length - 1)
        .waitFor();
      await page.locator(".list .item").first().waitFor();
    },
  },
];
