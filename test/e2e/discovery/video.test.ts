/** The frame that a video shows: found, read again as it changes, and left alone when nobody sees it. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askContent, readAnswers } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import type { Summary } from "../../../src/protocol/page/summary";
import { recordVideo } from "../../make/video";
import { hasVerdict, look, lookedThrough, names, PICTURES } from "../support/found";
import { CARRIED_MODEL, eventually, html, type Site, serveSite, setSettings, useBrowser } from "../support/harness";
import { hurryIntervals } from "../support/ourWorld";

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
           // A recording states no length: seeking is possible only after its end was reached once.
           film.onloadedmetadata = () => { film.currentTime = 1e9; };
           film.addEventListener("seeked", () => { film.currentTime = 0; }, { once: true });
           film.src = URL.createObjectURL(bytes);
         </script>`,
      ),
      // The page decides when a frame arrives: the frame sought at 50 s is there once `more` is called.
      "/fed": html(
        `${video("")}<p>Words.</p>`,
        `<script type="module">
           const film = document.querySelector("video");
           const bytes = await (await fetch("/film.webm")).arrayBuffer();
           const source = new MediaSource();
           film.src = URL.createObjectURL(source);
           await new Promise((resolve) => { source.onsourceopen = resolve; });
           const buffer = source.addSourceBuffer('video/webm; codecs="vp8"');
           source.duration = 100;
           film.onloadeddata = () => { if (location.hash === "#sought") film.currentTime = 50; };
           self.more = () => { buffer.abort(); buffer.timestampOffset = 50; buffer.appendBuffer(bytes); };
           buffer.appendBuffer(bytes);
         </script>`,
      ),
      "/poster": html(video('poster="/clock.svg?poster" src="/film.webm"')),
      "/foreign": html(video(`src="${other.origin}/film.webm"`)),
    });
  });
  beforeEach(() => setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" }));
  afterAll(() => {
    for (const served of [site, other]) served.close();
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
    await seek(page, 3);
    await eventually(async () => {
      const [now] = (await read(id)).map(best);
      return now !== first && now;
    }, "the second half has another answer");

    const looks = await hurryIntervals(page);
    const afterTurns = async (count: number) => {
      const then = await looks.turns();
      await eventually(async () => (await looks.turns()) >= then + count, "it plays on");
      return revision(id);
    };
    await play(page);
    // When the video starts over, after some seconds, that causes two more readings.
    const often = async () => (await revision(id)) + 4 <= (await afterTurns(10));
    await eventually(often, "it is read again while it plays");

    // Requests made before that are still answered.
    const unread = async (meanwhile: () => Promise<unknown>) => {
      const then = await revision(id);
      await meanwhile();
      return (await revision(id)) === then;
    };
    await page.evaluate(() => scrollTo(0, 5000));
    await eventually(() => unread(() => afterTurns(3)), "it is not read where nobody sees it");

    await page.evaluate("document.querySelector('video').pause()");
    await eventually(async () => (await looks.going()) === 0, "nothing looks at it any more");
    await page.evaluate(() => scrollTo(0, 0));
    await eventually(() => unread(() => lookedThrough(page)), "it is not read while it stands");
    await page.close();
  });

  const play = (page: Page) => page.evaluate("document.querySelector('video').play()");
  const seek = (page: Page, to: number) => page.evaluate(`document.querySelector("video").currentTime = ${to}`);

  it("is found when its first frame is there only after seeking", async () => {
    const { reports, page, id } = await look(running(), `${site.origin}/fed#sought`, 0);
    expect(reports).toEqual([]);
    await page.evaluate("self.more()");
    await eventually(async () => names(await read(id)).join() === "video", "it is found");
    expect((await readAnswers(running(), id, 1)).every(hasVerdict)).toBe(true);
    await page.close();
  });

  it("keeps its answer while it seeks, until the frame that is sought is there", async () => {
    const { reports, page, id } = await look(running(), `${site.origin}/fed`, 1);
    const [first] = reports.map(best);
    expect(first).toBeDefined();
    await seek(page, 52.5);
    // A picture that is added after the video has changed is found and answered after the video was looked at.
    await page.evaluate(() => {
      document.querySelector("video")?.setAttribute("style", "opacity: 0.9");
      document.body.insertAdjacentHTML("beforeend", '<img width="100" height="100" src="/clock.svg" alt="">');
    });
    const later = async () => (await read(id)).find(({ address }) => address.endsWith("/clock.svg"));
    await eventually(async () => (await later())?.answer, "the later one is answered");
    const ofVideo = async () => (await read(id)).filter(({ address }) => address.startsWith("video:")).map(best);
    expect(await ofVideo()).toEqual([first]);
    await page.evaluate("self.more()");
    const isNew = (now: string | undefined) => now && now !== first;
    await eventually(async () => isNew((await ofVideo())[0]), "it has the answer of the frame that was sought");
    await page.close();
  });

  it("that shows something else while it is classified is read again after that", async () => {
    const { reports, page, id } = await look(running(), `${site.origin}/fed`, 1);
    const [first] = reports.map(best);
    // Another engine has to be loaded first, which leaves time to seek.
    await setSettings(running(), { model: CARRIED_MODEL, engine: "cpu" });
    const anew = ({ answer }: PictureReport) => !answer || (answer.state !== "unreadable" && answer.engine === "cpu");
    await eventually(async () => (await read(id)).every(anew), "it is asked for anew");
    await seek(page, 3);
    await eventually(async () => {
      const [now] = (await read(id)).map(best);
      return now && now.slice(0, 6) !== first?.slice(0, 6);
    }, "it has the answer of the second half");
    await page.close();
  });

  it("shows its poster until it plays", async () => {
    const { reports, page, id } = await look(running(), `${site.origin}/poster`, 1);
    expect(names(reports)).toEqual(["/clock.svg?poster"]);
    await play(page);
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
