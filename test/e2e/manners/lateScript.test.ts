/** The script that finds pictures comes where there may be one, and badges and words with the first picture. */
import { expect, it } from "vitest";
import { openTab, readAnswers } from "../../../scripts/cli/labelPage";
import { CARRIED_MODEL, eventually, html, serveSite, setSettings, useBrowser } from "../support/harness";
import { drawing } from "../support/samples";
import { scriptsIn } from "../support/scriptsIn";

const running = useBrowser();

it("parses nothing of them where there is no picture, in the page and in its frames alike", async () => {
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  const { origin } = await serveSite({
    "/": html(`<p>Words alone.</p><iframe src="/frame"></iframe>`),
    // An element of a script that has not come may get a picture in its shadow root.
    "/frame": html("<p>More words.</p><my-element></my-element>"),
    "/a.svg": { type: "image/svg+xml", body: drawing("clock") },
  });
  const tab = await openTab(running(), `${origin}/`);
  const become = (expected: string) =>
    eventually(async () => String(await scriptsIn(running(), tab.id)) === expected, `the scripts are ${expected}`);
  await become("early,content");
  await tab.page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", `<img width="200" height="200" src="/a.svg" alt="">`);
  });
  await readAnswers(running(), tab.id, 1);
  await tab.page.locator("label-lens").waitFor({ state: "attached" });
  expect(await scriptsIn(running(), tab.id)).toEqual(["late", "content"]);
});
