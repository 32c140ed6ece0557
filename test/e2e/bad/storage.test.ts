/** Pictures are classified even where no result can be stored. */
import { describe, expect, it } from "vitest";
import { endClassifier } from "../../../scripts/browser/askClassifier";
import { CARRIED_MODEL, setSettings, useBrowser } from "../support/harness";
import { CLOCK, different, FRESH, labels, PICTURES, site, status, visit } from "../support/revisited";

describe("where the browser's storage is of no use", () => {
  const running = useBrowser();

  it("every picture still gets its label", async () => {
    await setSettings(running(), { model: CARRIED_MODEL });
    const options = await running().context.newPage();
    await options.goto(`${running().origin}src/options/index.html`);
    await endClassifier(running());
    // The database of a later version, kept open: this version can neither read nor replace it.
    await options.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open("results", 99);
          opening.onsuccess = resolve;
          opening.onerror = reject;
        }),
    );
    const { url } = await site({ drawing: different("useless"), headers: FRESH });
    for (const reports of [await visit(running(), url), await visit(running(), url)]) {
      expect(new Set(labels(reports))).toEqual(new Set([CLOCK]));
    }
    // Only for about a second, until it is written in vain, an answer is known without a database.
    const { inferred, remembered } = await status(running());
    expect(inferred + remembered).toBe(2 * PICTURES);
    expect(inferred).toBeGreaterThanOrEqual(PICTURES);
    const kept = await options.evaluate(async () =>
      (await indexedDB.databases()).find(({ name }) => name === "results"),
    );
    expect(kept?.version).toBe(99);
    await options.close();
  });
});
