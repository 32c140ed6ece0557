/** Fixture for tests of the popup: a page of drawings, some of which the user has named. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { openTab, readAnswers, type Tab } from "../../../scripts/cli/labelPage";
import { pictureKey } from "../../../src/corrections/pictureKey";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { shortLabel } from "../../../src/words/label";
import { percent } from "../../../src/words/quantity";
import { CARRIED_MODEL, html, openPopup, type Site, serveSite, setSettings, useBrowser } from "./harness";
import { sample } from "./samples";

export const NAMES = ["clock", "crossword", "honeycomb", "pool-table", "stripes", "sunglasses", "umbrella"];
/** The user's own words before each test, by path. */
export const WORDS = { "/umbrella.svg": "brolly", "/umbrella.svg?again": "brolly", "/stripes.svg": "wallpaper" };
const FAR = '<div style="height: 2500px"></div>';
const picture = (name: string, query = "") =>
  `<img id="${name}${query.slice(1)}" width="200" height="200" src="/${name}.svg${query}" alt="">`;

/** Starts a browser; for each test opens the page, waits for all answers, and opens its popup. */
export function usePopup() {
  const running = useBrowser();
  let site: Site;
  let tab: Tab;
  let popup: Page;
  let pictures: PictureReport[];

  beforeAll(async () => {
    const drawings = NAMES.map((name) => [`/${name}.svg`, sample(name)]);
    site = await serveSite({
      ...Object.fromEntries(drawings),
      "/": html(
        `${NAMES.map((name) => picture(name)).join("")}${FAR}${picture("umbrella", "?again")}
         <img width="200" height="200" src="/none.svg" alt="" style="display: inline-block; border: 1px solid">`,
      ),
      "/inner": html(picture("umbrella")),
      "/framed": html(
        `${picture("umbrella")}${FAR}<iframe src="/inner" width="300" height="250"></iframe>${FAR}
         <iframe id="other" width="300" height="250"></iframe>`,
        '<script type="module">other.src = location.origin.replace("127.0.0.1", "localhost") + "/inner";</script>',
      ),
    });
  });
  afterAll(() => site.close());
  const reopen = async () => {
    await popup.close();
    popup = await openPopup(running(), tab.id);
  };
  beforeEach(async () => {
    // The small model is sure of none of the drawings; the user is.
    const words = Object.entries(WORDS).map(([path, word]) => [pictureKey(`${site.origin}${path}`), word]);
    await running().background.evaluate((corrections) => chrome.storage.local.set({ corrections }), words);
    // What the popup changes is synchronised.
    await running().background.evaluate(() => chrome.storage.sync.clear());
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    tab = await openTab(running(), `${site.origin}/`);
    pictures = await readAnswers(running(), tab.id, NAMES.length + 1);
    popup = await openPopup(running(), tab.id);
    await popup.getByText(/\d of \d+ recognised/).waitFor();
  });
  afterEach(async () => {
    await popup.close();
    await tab.page.close();
  });

  return {
    running,
    origin: () => site.origin,
    tab: () => tab,
    popup: () => popup,
    reopen,
    pictures: () => pictures,
    inState: (state: string) => pictures.filter(({ answer, named }) => answer?.state === state && named === undefined),
    named: () => pictures.filter((picture) => picture.named !== undefined),
    /** The row of an ambiguous picture: the one with its candidates, since small pictures have no address. */
    ambiguousRow: (path: string) => {
      const answer = pictures.find(({ address }) => address.endsWith(path))?.answer;
      const candidates = answer?.state === "ambiguous" ? answer.candidates : [];
      let rows = popup.locator(".ambiguous > li");
      for (const { label, probability } of candidates) {
        const candidate = popup
          .locator(".candidate", { hasText: shortLabel(label) })
          .filter({ hasText: percent(probability) });
        rows = rows.filter({ has: candidate });
      }
      return rows;
    },
    rowOf: (label: string) => popup.locator(".labels > li").filter({ hasText: shortLabel(label) }),
  };
}
