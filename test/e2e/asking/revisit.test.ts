/** A picture that was classified once is known from then on: no second inference, and no second download. */
import { beforeEach, describe, expect, it } from "vitest";
import { endClassifier } from "../../../scripts/browser/askClassifier";
import { openTab, readAnswers } from "../../../scripts/cli/labelPage";
import { enginesText } from "../support/enginesText";
import { entriesKept } from "../support/entriesKept";
import { CARRIED_MODEL, eventually, setSettings, useBrowser } from "../support/harness";
import {
  CLOCK,
  clock,
  different,
  FRESH,
  labels,
  PICTURES,
  site,
  status,
  UMBRELLA,
  umbrella,
  visit,
  visitUntilKept,
} from "../support/revisited";

describe("a page that is visited again", () => {
  const running = useBrowser();
  beforeEach(async () => {
    // Otherwise pending writes of the last test would be counted with the entries of this one.
    await endClassifier(running());
    await setSettings(running(), { model: CARRIED_MODEL });
  });

  it.each([
    ["from another server", false],
    ["from the page's own", true],
  ])("needs no inference and no worker, nor its pictures once more: %s", async (_, sameOrigin) => {
    const { url, pictures } = await site({
      drawing: different(String(sameOrigin)),
      headers: FRESH,
      sameOrigin,
    });
    const before = await visitUntilKept(running(), url);
    expect(labels(before)).toEqual(Array(PICTURES).fill(CLOCK));
    expect((await status(running())).inferred).toBeGreaterThanOrEqual(PICTURES);
    await endClassifier(running());
    const asked = pictures.asked.length;

    const after = await visit(running(), url);
    expect(after).toEqual(before);
    expect(await status(running())).toMatchObject({ inferred: 0, remembered: PICTURES });
    expect((await status(running())).engine).toBeUndefined();
    expect(pictures.asked.slice(asked).filter((path) => path !== "/")).toEqual([]);
  });

  it("needs no inference where the server wants to be asked again", async () => {
    const { url } = await site({
      drawing: different("again"),
      headers: { "cache-control": "no-cache" },
    });
    const before = await visitUntilKept(running(), url);
    await endClassifier(running());
    expect(await visit(running(), url)).toEqual(before);
    expect(await status(running())).toMatchObject({ inferred: 0, remembered: PICTURES });
  });

  it("gets new labels where other pictures are shown under the same addresses", async () => {
    let drawing = clock;
    let sent = 0;
    const { url } = await site({
      drawing: (path) => {
        sent = Date.now();
        return `${drawing}<!-- ${path} changing -->`;
      },
      headers: { "cache-control": "max-age=1" },
    });
    const [before] = labels(await visit(running(), url));
    drawing = umbrella;
    // Caches count in whole seconds: https://www.rfc-editor.org/rfc/rfc9111#section-1.2.2
    await eventually(async () => Date.now() - sent > 2_000, "the last of them is out of date");
    const after = labels(await visit(running(), url));
    expect(before).toBe(CLOCK);
    expect(new Set(after)).toEqual(new Set([UMBRELLA]));
  });

  it("is classified anew when the results were cleared on the options page", async () => {
    const { url } = await site({ drawing: different("cleared"), headers: FRESH });
    await visitUntilKept(running(), url);
    const options = await running().context.newPage();
    await options.goto(`${running().origin}src/options/index.html`);
    options.on("dialog", (dialog) => dialog.accept());
    const erase = options.getByRole("button", { name: "Erase: Results and your labels" });
    await erase.click();
    // The buttons are off only while erasing, which may take less time than the test needs to look.
    await expect.poll(() => entriesKept(running())).toBe(0);
    await expect.poll(() => options.getByRole("button", { name: "Erase: Settings" }).isEnabled()).toBe(true);
    await options.close();
    await endClassifier(running());
    await visit(running(), url);
    expect(await status(running())).toMatchObject({ inferred: PICTURES, remembered: 0 });
  });

  it("says in the options how many were known from before", async () => {
    const { url } = await site({ drawing: different("popup"), headers: FRESH });
    await visitUntilKept(running(), url);
    await endClassifier(running());
    const tab = await openTab(running(), url);
    await readAnswers(running(), tab.id, PICTURES);
    const said = await enginesText(running());
    expect(said).toContain("No engine is needed now.");
    expect(said).toContain(`0 classified, ${PICTURES} already known.`);
    await tab.page.close();
  });
});
