/** The states of pages, of the welcome page and of the options, for `npm run screenshots`. */
import type { Page } from "playwright-core";
import type { Running } from "../browser/startBrowser";
import { measureAll } from "./measureAll";
import type { Tabs } from "./openTabs";
import { breakSettings, bringLongName, manySites, refuseFiles } from "./troubles";

export interface State {
  /** Begins with the surface. */
  readonly name: string;
  readonly on: "page" | "popup" | "options" | "welcome" | "live" | "teach";
  /** The page that the popup is of; by default the gallery. */
  readonly of?: "gallery" | "closed" | "empty" | "forbidden";
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Runs in the page before its own scripts. */
  readonly init?: () => void;
  /** The state is reached when this resolves. */
  readonly reach: (page: Page, running: Running, tabs: Tabs) => Promise<unknown>;
  readonly widths?: readonly number[];
  /** Whether it is seen only once, right after the installation. */
  readonly fresh?: boolean;
  /** Leaves models and their speeds behind, which are removed again. */
  readonly models?: boolean;
}

export const unfoldAll = (page: Page) =>
  page.locator("details").evaluateAll((all) => {
    for (const folded of all) (folded as HTMLDetailsElement).open = true;
  });
const cards = (page: Page) => page.locator(".card").first().waitFor();

/** Storage that answers nothing, or fails: what a page shows while it waits, and then. */
const silentStorage = () => {
  navigator.storage.getDirectory = () => new Promise(() => {});
};
const brokenStorage = () => {
  navigator.storage.getDirectory = () => Promise.reject(new DOMException("The disk has failed.", "UnknownError"));
};
export const privateWindow = () => {
  Object.defineProperty(chrome.extension, "inIncognitoContext", { value: true });
};
const silentSample = () => {
  const { fetch } = globalThis;
  globalThis.fetch = (what, init) => (/svg/.test(`${what}`) ? new Promise(() => {}) : fetch(what, init));
};
const brokenSample = () => {
  const { fetch } = globalThis;
  globalThis.fetch = (what, init) =>
    /svg/.test(`${what}`) ? Promise.reject(new TypeError("Gone.")) : fetch(what, init);
};

export const STATES: readonly State[] = [
  { name: "page-small", on: "page", reach: (page) => page.mouse.move(1, 1) },
  { name: "page-pointed", on: "page", reach: (page) => page.locator("img").first().hover() },
  { name: "page-open", on: "page", settings: { badgeStyle: "always" }, reach: (page) => page.mouse.move(1, 1) },
  {
    name: "page-callouts",
    on: "page",
    fresh: true,
    // The badges have an element of their own, which is not fixed.
    reach: (page) => page.locator("html > label-lens[style*=fixed]").waitFor({ state: "attached" }),
  },
  { name: "welcome", on: "welcome", reach: (page) => page.locator(".badge").waitFor() },
  { name: "welcome-waiting", on: "welcome", init: silentSample, reach: (page) => page.getByRole("status").waitFor() },
  { name: "welcome-failed", on: "welcome", init: brokenSample, reach: (page) => page.getByText("Gone.").waitFor() },
  { name: "options", on: "options", reach: cards },
  { name: "options-unfolded", on: "options", reach: (page) => cards(page).then(() => unfoldAll(page)) },
  { name: "options-waiting", on: "options", init: silentStorage, reach: (page) => page.locator("main").waitFor() },
  {
    name: "options-failed",
    on: "options",
    init: brokenStorage,
    reach: (page) => page.getByRole("alert").first().waitFor(),
  },
  {
    name: "options-private",
    on: "options",
    init: privateWindow,
    reach: (page) => page.locator(".preferences").waitFor(),
  },
  {
    name: "options-problems",
    on: "options",
    reach: (page, running) => refuseFiles(page).then(() => breakSettings(running)),
  },
  {
    name: "options-measured",
    on: "options",
    models: true,
    reach: async (page) => {
      await cards(page);
      await measureAll(page);
      await unfoldAll(page);
    },
  },
  { name: "options-long", on: "options", settings: manySites(), models: true, reach: bringLongName },
];
