/** A playing video whose scene changes: its label follows. */
import { afterAll, beforeAll, describe, it } from "vitest";
import { askContent } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { recordVideo } from "../../make/video";
import { look } from "../support/found";
import { CARRIED_MODEL, eventually, html, type Site, serveSite, setSettings, useBrowser } from "../support/harness";
import { inOurWorld } from "../support/ourWorld";

describe("a video", () => {
  const running = useBrowser();
  let site: Site;
  beforeAll(async () => {
    const recorder = await running().context.newPage();
    const webm = { type: "video/webm", body: await recordVideo(recorder) };
    await recorder.close();
    site = await serveSite({
      "/": html('<video width="160" height="160" muted loop preload="auto" src="/film.webm"></video>'),
      "/film.webm": webm,
    });
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  });
  afterAll(() => site.close());

  const best = ({ answer }: PictureReport) =>
    answer && answer.state !== "unreadable" ? answer.top5.map(({ probability }) => probability).join() : undefined;

  it("is read again when another scene begins", async () => {
    const { page, reports, id } = await look(running(), `${site.origin}/`, 1);
    const [stripes] = reports.map(best);
    // No interval: only the frames themselves tell of the disc, in the second half of each round.
    await (await inOurWorld(page))("self.setInterval = () => 0");
    await page.evaluate("document.querySelector('video').play()");
    await eventually(async () => {
      const [now] = (await askContent<PictureReport[]>(running(), id, "pictures")).map(best);
      return now !== undefined && now !== stripes;
    }, "the disc has another answer");
    await page.close();
  });
});
