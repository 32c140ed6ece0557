/** Pictures whose file cannot be read, though the page shows them; and some that it does not. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askContent } from "../../../scripts/cli/labelPage";
import type { Answer } from "../../../src/protocol/answer";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
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
beforeAll(async () => {
  site = await serveLoginSite();
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

  it("what was small on screen is read again when it is shown larger", async () => {
    const { reports, ...tab } = await look(running(), `${site.origin}/small`, 1);
    const [small] = reports;
    expect(inShort(small?.answer)).toBe("from the screen");
    await tab.page.bringToFront();
    await tab.page.evaluate(() => document.querySelector("img")?.setAttribute("style", "width: 500px; height: 500px"));
    await eventually(async () => {
      const [large] = await askContent<PictureReport[]>(running(), tab.id, "pictures");
      return JSON.stringify(large?.answer) !== JSON.stringify(small?.answer) && inShort(large?.answer);
    }, "it has another verdict");
    await tab.page.close();
  });
});
