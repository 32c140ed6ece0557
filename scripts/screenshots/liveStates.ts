import type { Page } from "playwright-core";
import { ROOT } from "../paths";
import type { State } from "./states";

const clock = `${ROOT}test/samples/clock.svg`;

/** A camera that shows a white disc on blue. */
const drawnCamera = () => {
  navigator.mediaDevices.getUserMedia = async () => {
    const canvas = document.createElement("canvas");
    canvas.width = 1280;
    canvas.height = 720;
    const context = canvas.getContext("2d");
    setInterval(() => {
      if (!context) return;
      context.fillStyle = "teal";
      context.fillRect(0, 0, 1280, 720);
      context.fillStyle = "white";
      context.arc(640, 360, 250, 0, 7);
      context.fill();
    }, 30);
    return canvas.captureStream(30);
  };
};
const deniedCamera = () => {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("No.", "NotAllowedError"));
};

const turnOn = (page: Page) => page.locator(".sources button").first().click();
const watch = async (page: Page) => {
  await turnOn(page);
  await page.locator(".said").waitFor();
};

/** The states of the live page. */
export const LIVE_STATES: readonly State[] = [
  { name: "live", on: "live", reach: (page) => page.locator(".sources").waitFor() },
  { name: "live-watching", on: "live", init: drawnCamera, reach: watch },
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
    name: "live-pictures",
    on: "live",
    reach: async (page) => {
      await page.locator("input[type=file]").setInputFiles([clock, `${ROOT}package.json`]);
      await page.locator(".gallery .unreadable").waitFor();
      await page.locator(".gallery img").waitFor();
    },
  },
];
