/** Badges and words come to a page with its first picture. */
import { expect, it } from "vitest";
import { openTab, readAnswers } from "../../../scripts/cli/labelPage";
import { CARRIED_MODEL, eventually, html, serveSite, setSettings, useBrowser } from "../support/harness";
import { drawing } from "../support/samples";

const running = useBrowser();

it("parses nothing of them where there is no picture, in the page and in its frames alike", async () => {
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  const { origin } = await serveSite({
    "/": html(`<p>Words alone.</p><iframe src="/frame"></iframe>`),
    "/frame": html("<p>More words.</p>"),
    "/a.svg": { type: "image/svg+xml", body: drawing("clock") },
  });
  const tab = await openTab(running(), `${origin}/`);
  /** What our scripts have left in each frame's world, the page's first. */
  const scripts = () =>
    running().background.evaluate(async (tabId) => {
      const func = () => {
        const { labelLensStarted, labelLensLate } = globalThis as Record<string, unknown>;
        return `${labelLensStarted}, ${typeof labelLensLate}`;
      };
      const found = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func });
      return found.sort((a, b) => a.frameId - b.frameId).map(({ result }) => result);
    }, tab.id);
  await eventually(async () => (await scripts()).every((one) => one?.startsWith("true")), "the first script is there");
  expect(await scripts()).toEqual(["true, undefined", "true, undefined"]);
  await tab.page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", `<img width="200" height="200" src="/a.svg" alt="">`);
  });
  await readAnswers(running(), tab.id, 1);
  await tab.page.locator("label-lens").waitFor({ state: "attached" });
  expect(await scripts()).toEqual(["true, function", "true, undefined"]);
});
