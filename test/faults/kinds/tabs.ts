/** The tab under way is closed, leaves, is discarded, frozen, crashes, or comes back. */

import { html } from "../../../scripts/browser/serveSite";
import type { Tab } from "../../../scripts/cli/labelPage";
import { pause } from "../../../src/async/pause";
import { PICTURES } from "../../e2e/support/halfway";
import { eventually } from "../../e2e/support/harness";
import type { Fault, Kind } from "../fault";
import { sound } from "../stage/files";
import type { Outcome } from "../stage/outcome";
import type { Stage } from "../stage/stage";

const FROZEN_MS = 4_000;
const RELOADS = 10;
const RELOAD_MS = 150;
const FRAMES = 100;

const tab = (name: string, then: (stage: Stage, tab: Tab) => Promise<Outcome>, more: Partial<Fault> = {}): Fault => ({
  name: `tab-${name}`,
  underWay: "30 pictures, 3 on their way",
  ...more,
  play: async (stage) => then(stage, await stage.halfway()),
});

/** Freezes a page or lets it go on, as the browser does with tabs that nobody looks at. */
async function setState(stage: Stage, { page }: Tab, state: "frozen" | "active"): Promise<void> {
  const session = await stage.running.context.newCDPSession(page);
  await session.send("Page.setWebLifecycleState", { state });
  await session.detach();
}

export const tabs: Kind = {
  kind: "tabs",
  faults: [
    tab("closed", async (_, { page }) => {
      await page.close();
      return { became: "closed" };
    }),
    tab("navigated", async (stage, leaving) => {
      const other = await stage.serve({
        "/": html('<img width="100" height="100" src="/1.png" alt="">'),
        "/1.png": sound,
      });
      await leaving.page.goto(`${other.origin}/`);
      return stage.rest(leaving, 1);
    }),
    tab(
      "reloaded-often",
      async (stage, again) => {
        for (let i = 0; i < RELOADS; i++) {
          await stage.control.evaluate((id) => chrome.tabs.reload(id), again.id);
          await pause(RELOAD_MS);
        }
        return stage.rest(again, PICTURES);
      },
      { quick: true },
    ),
    tab("discarded", async (stage, { id }) => {
      // The tab may get another id. It would be loaded again once a person looks at it.
      const now = await stage.control.evaluate(async (old) => {
        const discarded = await chrome.tabs.discard(old);
        if (!discarded?.discarded) throw new Error("The browser did not discard the tab.");
        await chrome.tabs.reload(discarded.id ?? old);
        return discarded.id ?? old;
      }, id);
      const loaded = () =>
        stage.control.evaluate(async (tab) => (await chrome.tabs.get(tab)).status !== "unloaded", now);
      await eventually(loaded, "the tab is loaded again");
      return stage.rest({ id: now }, PICTURES);
    }),
    tab("frozen", async (stage, cold) => {
      await setState(stage, cold, "frozen");
      await pause(FROZEN_MS);
      await setState(stage, cold, "active");
      return stage.rest(cold, PICTURES);
    }),
    tab("crashed", async (_, { page }) => {
      const crashed = page.waitForEvent("crash");
      void page.goto("chrome://crash").catch(() => {});
      await crashed;
      return { became: "crashed" };
    }),
    tab(
      "back-and-forward",
      async (stage, away) => {
        const { page } = away;
        await page.evaluate("addEventListener('pageshow', ({ persisted }) => { self.persisted = persisted; })");
        const other = await stage.serve({ "/": html("elsewhere") });
        await page.goto(`${other.origin}/`);
        await page.goBack({ waitUntil: "commit" });
        const outcome = await stage.rest(away, PICTURES);
        const kept = await page.evaluate("self.persisted === true");
        return { ...outcome, problem: kept ? outcome.problem : "the page was not kept, but loaded anew" };
      },
      { quick: true, browser: { backForwardCache: true } },
    ),
    {
      name: "frames-removed",
      underWay: `${FRAMES} frames with a picture each, then a page of 4`,
      async play(stage) {
        const site = await stage.serve({
          "/": html('<img width="100" height="100" src="/own.png" alt="">'),
          "/frame": html('<img width="100" height="100" src="/framed.png" alt="">'),
          "/own.png": sound,
          "/framed.png": sound,
        });
        const opened = await stage.open(`${site.origin}/`);
        await opened.page.evaluate(`for (let i = 0; i < ${FRAMES}; i++) {
          const frame = document.body.appendChild(document.createElement("iframe"));
          frame.src = "/frame?" + i;
          setTimeout(() => frame.remove(), 20 * i);
        }`);
        await opened.page.waitForFunction("document.querySelectorAll('iframe').length === 0");
        return stage.rest(opened, 1);
      },
    },
  ],
};
