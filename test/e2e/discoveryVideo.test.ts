/** The frame that a video shows: found, read again as it changes, and left alone when nobody sees it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askContent } from "../../scripts/cli/labelPage";
import type { PictureReport, Summary } from "../../src/content/summary";
import { recordVideo } from "../make/video";
import { hasVerdict, look, names, PICTURES } from "./found";
import { CARRIED_MODEL, eventually, html, type Site, serveSite, setSettings, useBrowser } from "./harness";

/** Longer than the pause between two looks at a video that plays. */
const TWO_LOOKS_MS = 9_000;
const video = (attributes: string) =>
  `<video width="160" height="160" muted loop preload="auto" ${attributes}></video>`;

describe("a video", () => {
  const running = useBrowser();
  let other: Site;
  let site: Site;
  beforeAll(async () => {
    const recorder = await running().context.newPage();
    const webm = { type: "video/webm", body: await recordVideo(recorder) };
    await recorder.close();
    other = await serveSite({ "/film.webm": webm }, "localhost");
    site = await serveSite({
      ...PICTURES,
      "/film.webm": webm,
      "/film": html(
        `${video("")}<div style="height: 6000px"></div>`,
        `<script type="module">
           const film = document.querySelector("video");
           const bytes = await (await fetch("/film.webm")).blob();
           // A recording names no length: only who has been at its end knows it, and can seek.
           film.onloadedmetadata = () => { film.currentTime = 1e9; };
           film.addEventListener("seeked", () => { film.currentTime = 0; }, { once: true });
           film.src = URL.createObjectURL(bytes);
         </script>`,
      ),
      "/poster": html(video('poster="/clock.svg?poster" src="/film.webm"')),
      "/foreign": html(video(`src="${other.origin}/film.webm"`)),
    });
  });
  beforeEach(() => setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" }));
  afterAll(() => {
    site.close();
    other.close();
  });

  const best = ({ answer }: PictureReport) =>
    answer && answer.state !== "unreadable" ? answer.top5.map(({ probability }) => probability).join() : undefined;
  const read = (id: number) => askContent<PictureReport[]>(running(), id, "pictures");
  const revision = async (id: number) => (await askContent<Summary>(running(), id, "summary", [-1])).revision;

  it("is read as it is shown, again after seeking and every few seconds while it plays", async () => {
    const { reports, page, id } = await look(running(), `${site.origin}/film`, 1);
    expect(names(reports)).toEqual(["video"]);
    expect(reports.every(hasVerdict)).toBe(true);
    const [first] = reports.map(best);
    await page.evaluate(() => {
      (document.querySelector("video") as HTMLVideoElement).currentTime = 3;
    });
    const second = await eventually(async () => {
      const [now] = (await read(id)).map(best);
      return now !== first && now;
    }, "the second half has another answer");
    expect(second).not.toBe(first);

    // Nothing is read while nothing changes.
    const quiet = await revision(id);
    await page.waitForTimeout(TWO_LOOKS_MS);
    expect(await revision(id)).toBe(quiet);

    await page.evaluate(() => (document.querySelector("video") as HTMLVideoElement).play());
    await eventually(async () => (await revision(id)) >= quiet + 2, "it is read again while it plays");

    await page.evaluate(() => scrollTo(0, 5000));
    await page.waitForTimeout(1_000);
    const away = await revision(id);
    await page.waitForTimeout(TWO_LOOKS_MS);
    expect(await revision(id)).toBe(away);
    await page.close();
  });

  it("shows its poster until it plays", async () => {
    const { reports, page, id } = await look(running(), `${site.origin}/poster`, 1);
    expect(names(reports)).toEqual(["/clock.svg?poster"]);
    await page.evaluate(() => (document.querySelector("video") as HTMLVideoElement).play());
    await eventually(async () => {
      const now = await read(id);
      return names(now).join() === "video" && now.every(hasVerdict);
    }, "it is a video's frame");
    await page.close();
  });

  it("from another site may not be read, and says so", async () => {
    const { reports, page } = await look(running(), `${site.origin}/foreign`, 1);
    expect(reports.map(({ answer }) => answer)).toMatchObject([{ state: "unreadable", code: "protected-video" }]);
    await page.close();
  });
});
