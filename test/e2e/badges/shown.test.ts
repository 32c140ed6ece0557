/** When a mark becomes a badge, where a badge has room, and what both cost. */
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { askContent } from "../../../scripts/cli/labelPage";
import { insideBadges, placesOf } from "../support/badgesInside";
import { CARRIED_MODEL, eventually, setSettings } from "../support/harness";
import { cornerOf, marked, TALL, umbrella, useMarkedPages } from "../support/marks";
import { countTurns, holdTimeouts } from "../support/ourWorld";

const PAGES: Record<string, string> = {
  "/transform": `<div id="moved" style="transform: translate(120px, 80px) scale(1.5); transform-origin: 0 0">${umbrella()}</div>`,
  "/focus": `<a id="link" href="#x">${umbrella()}</a><button id="other">Other</button>`,
  "/small": `${umbrella("margin: 100px", "small", 64)}`,
  "/edges": `<style>body { margin: 0 } img { position: absolute }</style>${[
    "right: 0; top: 100px",
    "right: 0; bottom: 0",
    "left: 0; bottom: 0",
  ]
    .map((style, i) => umbrella(style, `edge${i}`, 64))
    .join("")}`,
  "/framed": `<style>iframe { border: 0 }</style><iframe id="frame" width="250" height="120"
    srcdoc="<style>body { margin: 0 }</style>${umbrella("position: absolute; bottom: 0", "framed", 64).replaceAll('"', "'")}"></iframe>`,
  "/wide": `<style>body { margin: 0 } img { width: 100%; display: block }</style>${umbrella()}${TALL}`,
};

describe("marks and badges", () => {
  const { running, withPage } = useMarkedPages(PAGES);

  it("become a badge with the focus of the keyboard, which is spoken, and Escape sends it away", () =>
    withPage("/focus", async (page) => {
      await marked(page, "umbrella");
      await page.keyboard.press("Tab");
      await eventually(async () => (await placesOf(page, "badge")).length === 1, "there is a badge");
      await expect.poll(async () => (await insideBadges(page)).text).toMatch(/umbrella, \d+%|umbrella, > 99%/);
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
      await eventually(async () => {
        const [badge] = await placesOf(page, "badge");
        return badge && badge.y > (await cornerOf(page, "small")).y + 63;
      }, "there is a badge, beside it");
      await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", badgeStyle: "always" });
      await page.mouse.move(700, 700);
      await eventually(async () => {
        const classes = (await insideBadges(page)).classes;
        return classes.includes("place only-mark");
      }, "always shown, it has no room");
      await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    }));

  it("lie within the window beside a picture at its edge, and make no page scroll", () =>
    withPage("/edges", async (page) => {
      const room = () =>
        page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
      const [width = 0, height = 0] = await room();
      for (const id of ["edge0", "edge1", "edge2"]) {
        await marked(page, id, 3);
        await page.hover(`#${id}`);
        await eventually(async () => {
          const [badge] = await placesOf(page, "badge");
          return badge && badge.x >= 0 && badge.x + badge.width <= width && badge.y + badge.height <= height;
        }, "there is a badge, within the window");
        expect(await room()).toEqual([width, height]);
        await page.mouse.move(600, 300);
        await eventually(async () => (await placesOf(page, "badge")).length === 0, "it is gone");
      }
    }));

  it("lie on the right of a picture that has no room above and below, in a low frame", () =>
    withPage("/framed", async (page) => {
      const frame = page.frameLocator("#frame");
      await eventually(async () => (await placesOf(page, "mark")).length === 1, "there is a mark");
      await frame.locator("#framed").hover();
      await eventually(async () => {
        const [badge] = await placesOf(page, "badge");
        return badge && badge.x > (await cornerOf(page, "frame")).x + 63;
      }, "there is a badge, on the right");
      const room = await frame.locator("html").evaluate(({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight]);
      expect(room).toEqual([250, 120]);
    }));

  it("ring a picture as wide as the window, and make no page scroll", () =>
    withPage("/wide", async (page, id) => {
      await marked(page, "umbrella");
      await page.evaluate(() => {
        const { documentElement: root } = document;
        Object.assign(self, { widest: 0 });
        const look = () => {
          Object.assign(self, {
            widest: Math.max((self as unknown as { widest: number }).widest, root.scrollWidth - root.clientWidth),
          });
          requestAnimationFrame(look);
        };
        look();
      });
      const timeouts = await holdTimeouts(page, 2_000);
      await askContent(running(), id, "reveal", [{ address: `${new URL(page.url()).origin}/umbrella.svg` }, 0]);
      await eventually(async () => (await insideBadges(page)).classes.includes("ring"), "there is a ring");
      await timeouts.release();
      await eventually(async () => !(await insideBadges(page)).classes.includes("ring"), "it is gone");
      expect(await page.evaluate("widest")).toBe(0);
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
      // Periodic work shows only after a while. Work caused by the page's loading may still come.
      const rests = async () => {
        const before = await read();
        await page.waitForTimeout(2_000);
        return isDeepStrictEqual(await read(), before);
      };
      await eventually(rests, "nothing is done for two seconds");
      await session.detach();
    }));
});
