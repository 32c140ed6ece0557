/** A video on a page: its label is live while it is pointed at. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askContent, type Tab } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import type { Summary } from "../../../src/protocol/page/summary";
import { recordVideo } from "../../make/video";
import { insideBadges } from "../support/badgesInside";
import { entriesKept } from "../support/entriesKept";
import { look } from "../support/found";
import { CARRIED_MODEL, eventually, html, type Site, serveSite, setSettings, useBrowser } from "../support/harness";

/** Answers a second that tell it from a video that nobody points at, which has two at most; a busy machine has not ten. */
const MANY = 4;

describe("a video that is pointed at", () => {
  const running = useBrowser();
  let site: Site;
  let other: Site;
  beforeAll(async () => {
    const recorder = await running().context.newPage();
    const film = { type: "video/webm", body: await recordVideo(recorder, 2) };
    await recorder.close();
    other = await serveSite({ "/film.webm": film }, "localhost");
    const video = (address: string) =>
      html(`<video width="300" height="300" muted loop autoplay src="${address}"></video><p>Words.</p>`);
    site = await serveSite({
      "/film.webm": film,
      "/": video("/film.webm"),
      "/foreign": video(`${other.origin}/film.webm`),
    });
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  });
  afterAll(() => {
    for (const served of [site, other]) served.close();
  });

  /** Opens a page, in front, once its video is found and answered. */
  const open = async (path: string) => {
    const tab = await look(running(), `${site.origin}${path}`, 1);
    await tab.page.bringToFront();
    return tab;
  };
  const revision = async ({ id }: Tab) => (await askContent<Summary>(running(), id, "summary", [-1])).revision;
  /** Answers of the video in a second, more or less. */
  const pace = async (tab: Tab) => {
    const [before, from] = [await revision(tab), Date.now()];
    await tab.page.waitForTimeout(1_000);
    return ((await revision(tab)) - before) / ((Date.now() - from) / 1000);
  };
  const badge = async (page: Page) => (await insideBadges(page)).text;

  it("is looked at as its frames come, which are not kept, and as before when the pointer leaves or it stands", async () => {
    const tab = await open("/");
    expect(await pace(tab)).toBeLessThan(MANY);
    await tab.page.hover("video");
    await eventually(async () => (await pace(tab)) >= MANY, "it is looked at often");
    const kept = await entriesKept(running());
    const seen = new Set<string>();
    await eventually(async () => seen.add(await badge(tab.page)).size > 2, "its badge follows it");
    expect(await entriesKept(running())).toBe(kept);

    await tab.page.evaluate("document.querySelector('video').pause()");
    await eventually(async () => (await pace(tab)) === 0, "it is not looked at while it stands");
    await tab.page.evaluate("document.querySelector('video').play()");
    await eventually(async () => (await pace(tab)) >= MANY, "it is looked at often again");
    await tab.page.hover("p");
    await eventually(async () => (await pace(tab)) < MANY, "it is looked at as before");
    await tab.page.close();
  });

  it("is not tried again and again where it may not be read", async () => {
    const tab = await open("/foreign");
    await tab.page.hover("video");
    const [report] = await askContent<PictureReport[]>(running(), tab.id, "pictures");
    expect(report?.answer).toMatchObject({ code: "protected-video" });
    expect(await pace(tab)).toBeLessThan(MANY);
    await tab.page.close();
  });
});
