/** The popup on a page with more ambiguous pictures than a summary lists. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openTab, readAnswers, type Tab } from "../../../scripts/cli/labelPage";
import {
  CARRIED_MODEL,
  eventually,
  html,
  openPopup,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";
import { drawing, sample } from "../support/samples";

/** Number of ambiguous pictures that a summary lists. */
const LISTED = 100;
const CLOCKS = LISTED + 20;
const running = useBrowser();
let site: Site;
let tab: Tab;
let popup: Page;

beforeAll(async () => {
  const clock = { type: "image/svg+xml", body: drawing("clock"), headers: { "cache-control": "max-age=3600" } };
  const paths = Array.from({ length: CLOCKS }, (_, i) => `/clock.svg?${i}`);
  site = await serveSite({
    "/": html(paths.map((path) => `<img width="80" height="80" src="${path}" alt="">`).join(" ")),
    "/clock.svg": clock,
    "/umbrella.svg": sample("umbrella"),
  });
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  tab = await openTab(running(), `${site.origin}/`);
  await readAnswers(running(), tab.id, CLOCKS);
  // This picture is found after all the others.
  await tab.page.evaluate(() => document.body.append(Object.assign(new Image(80, 80), { src: "/umbrella.svg" })));
  const pictures = await readAnswers(running(), tab.id, CLOCKS + 1);
  // The small model's verdict on the two drawings.
  expect(new Set(pictures.map(({ answer }) => answer?.state))).toEqual(new Set(["ambiguous"]));
});
afterAll(() => site.close());
beforeEach(async () => {
  popup = await openPopup(running(), tab.id);
  await popup.getByText(/\d of \d+ recognised/).waitFor();
  return () => popup.close();
});

const rows = () => popup.locator(".ambiguous > li");
/** Scrolls to the end of the list until it has so many rows: it adds them as its end comes near. */
const listsAll = (number: number) =>
  eventually(async () => {
    await rows().last().scrollIntoViewIfNeeded();
    return (await rows().count()) === number;
  }, `${number} rows are there`);
const count = () => popup.locator("h2.warn .count");

it("the filter finds a picture that is not among the first, and says how many match", async () => {
  await popup.getByRole("searchbox").fill("umbrella");
  await popup.getByText("1 ambiguous picture matches").waitFor();
  await rows().getByText("umbrella").waitFor();
  await expect.poll(() => rows().count()).toBe(1);
  await expect.poll(() => count().textContent()).toBe("1");
  await popup.getByRole("searchbox").fill("clock");
  await popup.getByText(`${CLOCKS} ambiguous pictures match`).waitFor();
  await popup.getByRole("searchbox").fill("no such thing");
  await popup.getByText("Nothing matches.").waitFor();
});

it("all of them are shown on request, and a picture that gets a word leaves the list", async () => {
  // The button lies below the list, and moves while that adds rows.
  await listsAll(LISTED);
  await popup.getByRole("button", { name: `Show all ${CLOCKS + 1}` }).click();
  await listsAll(CLOCKS + 1);
  const umbrella = rows().filter({ hasText: "umbrella" });
  await umbrella.getByRole("button", { name: /^Wrong\?/ }).click();
  await popup.getByLabel("What does it show?").fill("brolly");
  await popup.keyboard.press("Enter");
  await popup.locator(".labels").getByText("brolly").waitFor();
  await eventually(async () => (await umbrella.count()) === 0, "it is no longer ambiguous");
  await expect.poll(() => count().textContent()).toBe(String(CLOCKS));
});
