/**
 * Pictures of every kind from another site, in both modes: with all sites allowed, where they are read from their files,
 * and after a key alone, where they are read from the screen. They are the same pictures.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser } from "../../../scripts/browser/startBrowser";
import { askContent, openTab, type Tab } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { ELEMENTS, STYLES } from "../../pages/kinds";
import { type Display, HAS_DISPLAY, openDisplay } from "../support/display";
import { hasVerdict, look, names, PICTURES } from "../support/found";
import {
  CARRIED_MODEL,
  eventually,
  html,
  type Running,
  type Served,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";

const PAGES = { "/elements": ELEMENTS, "/styles": STYLES };
/** All in the window at once. */
const BESIDE = "<style>body > * { float: left; margin: 4px }</style>";
const PRESS_AGAIN_MS = 5_000;
/** A page asks for masks with CORS. */
const SHARED = { "access-control-allow-origin": "*" };

let other: Site;
let site: Site;
beforeAll(async () => {
  const files: Record<string, Served> = {
    ...PICTURES,
    "/no-picture": html("Words."),
  };
  const shared = Object.entries(files).map(([path, file]) => [path, { ...file, headers: SHARED } as Served] as const);
  other = await serveSite(Object.fromEntries(shared));
  const pages = Object.entries(PAGES).map(
    ([path, { body, head = "" }]) => [path, html(body, `<base href="${other.origin}/">${BESIDE}${head}`)] as const,
  );
  site = await serveSite(Object.fromEntries(pages), "localhost");
});
afterAll(() => {
  for (const each of [other, site]) each.close();
});

const wasSeen = ({ answer }: PictureReport) => answer !== undefined && "fromScreen" in answer;

describe("with all sites allowed", () => {
  const running = useBrowser();

  it.each(Object.entries(PAGES))("all are found and read from their files: %s", async (path, { pictures }) => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    const { reports, page } = await look(running(), `${site.origin}${path}`, pictures.length);
    expect(names(reports)).toEqual(pictures);
    expect(names(reports.filter((report) => !hasVerdict(report) || wasSeen(report)))).toEqual([]);
    await page.close();
  });
});

describe.skipIf(!HAS_DISPLAY)("after a key alone (needs Xvfb and xdotool)", () => {
  let display: Display;
  let running: Running;
  beforeAll(async () => {
    display = await openDisplay();
    running = await startBrowser({ window: true, env: { DISPLAY: display.name } });
    await setSettings(running, { model: CARRIED_MODEL, engine: "wasm" });
  });
  afterAll(async () => {
    await running?.close();
    display?.close();
  });

  const read = ({ id }: Tab) => askContent<PictureReport[]>(running, id, "pictures").catch((): PictureReport[] => []);

  it.each(Object.entries(PAGES))("all are found and read from the screen: %s", async (path, { pictures }) => {
    const tab = await openTab(running, `${site.origin}${path}`);
    await tab.page.bringToFront();
    let pressed = 0;
    await eventually(async () => {
      const reports = await read(tab);
      // Presses the key again if the window did not have the keyboard yet.
      if (Date.now() - pressed > PRESS_AGAIN_MS && reports.length === 0) {
        await display.press("alt+shift+l");
        pressed = Date.now();
      }
      return reports.filter(wasSeen).length === pictures.length;
    }, "all are read from the screen");
    expect(names(await read(tab))).toEqual(pictures);
    await tab.page.close();
  });
});
