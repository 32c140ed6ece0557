/** When a mark becomes a badge, where that has room, and what both cost. */
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { insideBadges, placesOf } from "./badgesInside";
import { lookedThrough } from "./found";
import { CARRIED_MODEL, eventually, setSettings } from "./harness";
import { cornerOf, marked, umbrella, useMarkedPages } from "./marks";
import { countTurns } from "./ourWorld";

const PAGES: Record<string, string> = {
  "/transform": `<div id="moved" style="transform: translate(120px, 80px) scale(1.5); transform-origin: 0 0">${umbrella()}</div>`,
  "/focus": `<a id="link" href="#x">${umbrella()}</a><button id="other">Other</button>`,
  "/small": `${umbrella("margin: 100px", "small", 64)}`,
};

describe("marks and badges", () => {
  const { running, withPage } = useMarkedPages(PAGES);

  it("become a badge with the focus of the keyboard, which is spoken, and Escape sends it away", () =>
    withPage("/focus", async (page) => {
      await marked(page, "umbrella");
      await page.keyboard.press("Tab");
      await eventually(async () => (await placesOf(page, "badge")).length === 1, "there is a badge");
      expect((await insideBadges(page)).text).toMatch(/umbrella, \d+ %|umbrella, > 99 %/);
      await page.keyboard.press("Escape");
      await eventually(async () => (await placesOf(page, "badge")).length === 0, "it is gone");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Shift+Tab");
      await eventually(async () => (await placesOf(page, "badge")).length === 1, "it is there again");
    }));

  it("are badges beside a picture that is smaller than those, never over it", () =>
    withPage("/small", async (page) => {
      await marked(page, "small");
      await page.hover("#small");
      const badge = await eventually(async () => (await placesOf(page, "badge"))[0], "there is a badge");
      expect(badge.y).toBeGreaterThan((await cornerOf(page, "small")).y + 63);
      await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", badgeStyle: "always" });
      await page.mouse.move(700, 700);
      await eventually(async () => {
        const classes = (await insideBadges(page)).classes;
        return classes.includes("place only-mark");
      }, "always shown, it has no room");
      await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    }));

  it("cost nothing while nothing changes", () =>
    withPage("/transform", async (page) => {
      await marked(page, "umbrella");
      const session = await page.context().newCDPSession(page);
      await session.send("Performance.enable");
      const turns = await countTurns(page);
      const read = async () => {
        const { metrics } = await session.send("Performance.getMetrics");
        const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
        return { layouts: value("LayoutCount"), styles: value("RecalcStyleCount"), turns: await turns() };
      };
      const rests = async () => {
        const before = await read();
        await lookedThrough(page);
        return isDeepStrictEqual(await read(), before) && before;
      };
      const before = await eventually(rests, "the page has come to rest");
      // Whatever is done every so often shows within a while only.
      await page.waitForTimeout(2_000);
      expect(await read()).toEqual(before);
      await session.detach();
    }));
});
