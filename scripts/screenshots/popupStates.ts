/** The states of the popup, for `npm run screenshots`. */
import type { Page } from "playwright-core";
import { popupShown } from "../browser/popupShown";
import { madeUpPage } from "./madeUpPage";
import { privateWindow, type State, unfoldAll } from "./states";

const POPUP = [360];
const OFF = { sites: { "127.0.0.1": false } };

/** A page that does not answer. */
const silentPage = () => {
  chrome.tabs.connect = (() => ({
    ...{ onMessage: { addListener() {} }, onDisconnect: { addListener() {} } },
    ...{ postMessage() {}, disconnect() {} },
  })) as never;
};

/** The popup of a long page with everything unfolded, scrolled to a part of it. */
const longAt = (name: string, scroll: (page: Page) => Promise<unknown>): State => ({
  ...{ name, on: "popup", init: madeUpPage, widths: POPUP },
  reach: async (page) => {
    await popupShown(page);
    await unfoldAll(page);
    await scroll(page);
  },
});

export const POPUP_STATES: readonly State[] = [
  { name: "popup", on: "popup", widths: POPUP, reach: popupShown },
  {
    name: "popup-off",
    on: "popup",
    settings: OFF,
    widths: POPUP,
    reach: (page) => page.locator("main, body > *").first().waitFor(),
  },
  {
    name: "popup-looking",
    on: "popup",
    init: silentPage,
    widths: POPUP,
    reach: (page) => page.locator(".looking").waitFor(),
  },
  { name: "popup-offer", on: "popup", of: "closed", widths: POPUP, reach: (page) => page.locator(".offer").waitFor() },
  {
    name: "popup-hidden",
    on: "popup",
    settings: { badgesHidden: true },
    widths: POPUP,
    reach: (page) => page.locator(".notice").waitFor(),
  },
  {
    name: "popup-correcting",
    on: "popup",
    widths: POPUP,
    reach: (page) => page.locator(".wrong").first().click(),
  },
  {
    name: "popup-going",
    on: "popup",
    widths: POPUP,
    reach: (page) => page.locator(".row").first().click(),
  },
  {
    name: "popup-choosing",
    on: "popup",
    settings: { model: "label-lens-families", engine: "wasm" },
    widths: POPUP,
    reach: async (page) => {
      await popupShown(page);
      await page.locator(".choose").click();
      for (const i of [0, 1]) await page.locator(".row").nth(i).click();
    },
  },
  {
    name: "popup-also-teach",
    on: "popup",
    settings: { model: "label-lens-families", engine: "wasm" },
    widths: POPUP,
    reach: async (page) => {
      await popupShown(page);
      await page.locator(".wrong").first().click();
      await page.locator("#word").fill("gadget");
      await page.keyboard.press("Enter");
      await page.locator(".also-teach button").waitFor();
    },
  },
  {
    name: "popup-export",
    on: "popup",
    widths: POPUP,
    reach: (page) => page.locator("[aria-controls=exports]").click(),
  },
  {
    name: "popup-private",
    on: "popup",
    init: privateWindow,
    widths: POPUP,
    reach: (page) => popupShown(page).then(() => page.locator(".wrong").first().click()),
  },
  {
    name: "popup-long",
    on: "popup",
    init: madeUpPage,
    widths: POPUP,
    reach: async (page) => {
      await popupShown(page);
      await page.locator(".fold").click();
      await unfoldAll(page);
    },
  },
  longAt("popup-long-below", (page) => page.locator("h2.warn").evaluate((heading) => heading.scrollIntoView())),
  longAt("popup-long-end", (page) => page.locator(".maps").scrollIntoViewIfNeeded()),
  {
    name: "popup-pointed",
    on: "popup",
    widths: POPUP,
    reach: async (page, _, { gallery }) => {
      await gallery.page.bringToFront();
      await gallery.page.locator("img").first().hover();
      await page.bringToFront();
      await page.reload();
      await page.locator(".pointed").waitFor();
    },
  },
  {
    name: "popup-stand-in",
    on: "popup",
    settings: { model: "label-lens-families", engine: "wasm" },
    widths: POPUP,
    reach: (page) => page.getByRole("link").nth(2).waitFor(),
  },
  { name: "popup-empty", on: "popup", of: "empty", widths: POPUP, reach: popupShown },
  {
    name: "popup-forbidden",
    on: "popup",
    of: "forbidden",
    widths: POPUP,
    reach: (page) => page.locator("main, body > *").first().waitFor(),
  },
  {
    name: "popup-no-match",
    on: "popup",
    widths: POPUP,
    reach: (page) => page.getByRole("searchbox").fill("no such thing"),
  },
  {
    name: "popup-unfolded",
    on: "popup",
    widths: POPUP,
    reach: async (page) => {
      await popupShown(page);
      await unfoldAll(page);
    },
  },
];
