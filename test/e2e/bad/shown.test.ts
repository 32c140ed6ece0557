/** Pictures whose file cannot be read, though the page shows them; and some that it does not. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askContent } from "../../../scripts/cli/labelPage";
import type { Answer } from "../../../src/protocol/answer";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { recordVideo } from "../../make/video";
import { look } from "../support/found";
import { CARRIED_MODEL, eventually, openPopup, setSettings, useBrowser } from "../support/harness";
import { type LoginSite, serveLoginSite } from "../support/loginSite";

/** What an answer comes to: how a verdict was read, or why there is none. */
const inShort = (answer: Answer | undefined): string | undefined => {
  if (answer?.state === "unreadable") return `${answer.code} ${answer.detail}`.trim();
  return answer && (answer.fromScreen ? "from the screen" : "exact");
};
const shortOf = (reports: readonly PictureReport[]) =>
  Object.fromEntries(reports.map(({ address, answer }) => [address.replace(/^.*\//, ""), inShort(answer)]));

let site: LoginSite;
let film: Uint8Array;
beforeAll(async () => {
  site = await serveLoginSite(() => film);
});
beforeEach(() => void site.asked.splice(0));
afterAll(() => site.close());

describe("with all sites allowed, and without a click", () => {
  const running = useBrowser();
  beforeEach(() => setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" }));

  it("what the page has loaded is drawn, where the browser lets it be read; other reasons are true", async () => {
    const { reports, ...tab } = await look(running(), `${site.origin}/`, 7);
    const { "far.svg": far, ...others } = shortOf(reports);
    const [revoked] = Object.entries(others).filter(([name]) => !name.includes("."));
    expect(revoked?.[1]).toBe("exact");
    expect(others).toMatchObject({
      "private.svg": "refused 401",
      "gone.svg": "refused 404",
      "credentials.svg": "exact",
      "style.svg": "refused 401",
      "lost.svg": "refused 404",
    });
    expect(far).toBe("refused 401");
    await tab.page.close();
  });

  it("a copy-protected video is said to be one, and one that is black is not", async () => {
    const { reports, ...tab } = await look(running(), `${site.origin}/videos`, 2);
    expect(reports.map(({ answer }) => inShort(answer)).sort()).toEqual(["encrypted-video", "exact"]);
    await tab.page.close();
  });
});

describe("with all sites allowed, and after a click", () => {
  // After a click, the browser captures the tab, as it does with this permission.
  const running = useBrowser({ hostPermissions: ["<all_urls>"] });
  beforeAll(async () => {
    const recorder = await running().context.newPage();
    film = await recordVideo(recorder);
    await recorder.close();
  });
  beforeEach(() => setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" }));

  it("what the page shows is read from the screen where it cannot be read otherwise", async () => {
    const { reports, ...tab } = await look(running(), `${site.origin}/`, 7);
    expect(shortOf(reports)).toMatchObject({
      "private.svg": "from the screen",
      "gone.svg": "refused 404",
      "credentials.svg": "exact",
      "style.svg": "from the screen",
      "lost.svg": "refused 404",
      "far.svg": "refused 401",
    });
    const popup = await openPopup(running(), tab.id);
    await popup.getByText("2 pictures were read from the screen: less exact.").waitFor();
    // No permission is missing.
    expect(await popup.getByRole("button", { name: "Allow all sites" }).count()).toBe(0);
    expect(await popup.getByText(/allow(ed)?\b.*\bfile/i).count()).toBe(0);
    await popup.close();
    await tab.page.bringToFront();
    site.asked.length = 0;
    await tab.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const now = async () => shortOf(await askContent<PictureReport[]>(running(), tab.id, "pictures"));
    await eventually(async () => (await now())["far.svg"] === "from the screen", "it is read when it is scrolled to");
    // The popup may have asked for its small pictures meanwhile.
    expect(site.asked).not.toContain("/far.svg");
    await tab.page.close();
  });

  /** Opens a page with one picture, has it changed, and resolves when it has another verdict, from the screen, too. */
  async function readAgain(path: string, change: (picture: Element) => void): Promise<void> {
    const { reports, ...tab } = await look(running(), `${site.origin}${path}`, 1);
    const [before] = reports;
    expect(inShort(before?.answer)).toBe("from the screen");
    await tab.page.bringToFront();
    await tab.page.locator("img, video, div").first().evaluate(change);
    await eventually(async () => {
      const [now] = await askContent<PictureReport[]>(running(), tab.id, "pictures");
      return JSON.stringify(now?.answer) !== JSON.stringify(before?.answer) && inShort(now?.answer);
    }, "it has another verdict");
    await tab.page.close();
  }

  it.each<[string, string, (picture: Element) => void]>([
    ["laid out", "/small", (small) => small.setAttribute("style", "width: 500px; height: 500px")],
    [
      "scaled",
      "/small",
      (small) => small.setAttribute("style", "width: 70px; height: 70px; transform: translate(200%, 200%) scale(5)"),
    ],
    [
      "scaled, as a background",
      "/small-style",
      (small) => {
        (small as HTMLElement).style.transform = "translate(200%, 200%) scale(5)";
      },
    ],
    [
      "in another element",
      "/small",
      (small) => {
        const viewer = document.body.appendChild(small.cloneNode() as Element);
        viewer.setAttribute("style", "position: absolute; left: 200px; top: 100px; width: 500px; height: 500px");
      },
    ],
  ])("what was small on screen is read again when it is shown larger: %s", (_, path, change) =>
    readAgain(path, change),
  );

  it("a video that is only readable from there is read again when it shows something else", () =>
    readAgain("/film", (video) => {
      (video as HTMLVideoElement).currentTime = 3;
    }));
});
