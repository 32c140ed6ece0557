/** A picture is classified once, however often it is shown. */
import { describe, expect, it } from "vitest";
import { openTab, readAnswers } from "../../../scripts/cli/labelPage";
import { CARRIED_MODEL, setSettings, useBrowser } from "../support/harness";
import { CLOCK, clock, labels, PICTURES, site, status } from "../support/revisited";

describe("the same picture", () => {
  const running = useBrowser();

  it("is run through the model once, under however many addresses and in however many tabs", async () => {
    await setSettings(running(), { model: CARRIED_MODEL });
    const { url } = await site({ drawing: () => clock, headers: { "cache-control": "no-store" } });
    const tabs = [await openTab(running(), url), await openTab(running(), url)];
    for (const { id } of tabs) {
      expect(new Set(labels(await readAnswers(running(), id, PICTURES)))).toEqual(new Set([CLOCK]));
    }
    expect(await status(running())).toMatchObject({ inferred: 1 });
  });
});
