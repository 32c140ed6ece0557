/** Waiting for a page's answers ends at once when the tab is gone. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTab, readAnswers, type Tab } from "../../../scripts/cli/labelPage";
import { EVERY_SITE, html, type Site, serveSite, useBrowser } from "../support/harness";

let site: Site;
beforeAll(async () => {
  // One picture that never arrives.
  site = await serveSite({ "/": html('<img width="200" height="200" src="/never" alt="">'), "/never": () => {} });
});
afterAll(() => site.close());

describe("waiting for answers ends with an error", () => {
  const running = useBrowser(EVERY_SITE);

  it.each([
    ["the tab is closed", ({ page }: Tab) => page.close()],
    ["the tab crashes", ({ page }: Tab) => page.goto("chrome://crash").catch(() => {})],
    ["the browser is closed", () => running().context.close()],
  ])("when %s", async (_, end) => {
    const tab = await openTab(running(), `${site.origin}/`);
    const answers = expect(readAnswers(running(), tab.id, 1)).rejects.toThrow("closed or crashed");
    await end(tab);
    await answers;
  });
});
