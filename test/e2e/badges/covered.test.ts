/**
 * No mark is drawn where something else is visible: a menu, a cover that has not faded yet, a picture that has moved
 * on.
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { respond } from "../../../scripts/browser/serveSite";
import { placesOf } from "../support/badgesInside";
import { eventually, type Served } from "../support/harness";
import { cornerOf, marked, OFFSET, umbrella, unmarked, useMarkedPages } from "../support/marks";
import { sample } from "../support/samples";

const OVER = "position: absolute; top: 0; left: 0; width: 200px; height: 200px";
/** More pictures than are checked where the pointer rests. */
const MANY = 20;
/** Longer than the pointer rests before we look for what has opened there. */
const LATE_MS = 1_000;
/** Serves a picture to the page at once, and to us late. */
const late: Served = (request, response) =>
  void setTimeout(
    respond,
    request.headers["sec-fetch-dest"] === "image" ? 0 : LATE_MS,
    sample("umbrella"),
    request,
    response,
  );
const preview = (
  file: string,
) => `<style>#preview { display: none; position: absolute; top: 4px; left: 4px; pointer-events: none }
      #umbrella:hover + #preview { display: block }</style>
    <div style="position: relative">${umbrella("", "umbrella", 100)}${umbrella("", "preview", 300).replace("umbrella.svg", file)}</div>`;
const PAGES: Record<string, string> = {
  "/menu": `<div style="position: relative; top: 100px; width: 200px">
      ${umbrella()}<a href="#x" style="${OVER}"></a>
      <b style="position: absolute; top: -5px; left: -5px; padding: 10px; background: gold">Sale</b></div>
    <div id="menu" hidden style="position: absolute; top: 0; left: 0; width: 300px; height: 150px; background: white">Menu</div>`,
  "/hover": `<style>#menu { ${OVER}; top: 28px; width: 100%; height: 500px; display: none; background: white } #bar:hover + #menu, #bar:focus-within + #menu { display: block }</style>
    <p id="bar" style="margin: 0"><button>Bar</button></p><div id="menu">Menu</div>${umbrella()}${umbrella("", "", 64).repeat(MANY - 1)}`,
  "/fading": `<div style="position: relative; width: 200px">
      ${umbrella()}<span id="around"><i id="over" style="${OVER}; background: silver; opacity: 0.5"></i></span></div>`,
  "/unseen": `<div style="position: relative; padding: 50px">${umbrella()}
      <img src="/umbrella.svg?over" alt="" style="${OVER}; top: 50px; left: 50px; opacity: 0">
      <span style="opacity: 0.01"><img src="/umbrella.svg?faint" alt="" style="${OVER}; padding: 50px"></span>
      <canvas id="canvas" width="300" height="300" style="position: absolute; top: 0; left: 0"></canvas>
      <div style="position: fixed; inset: 0"></div></div>`,
  "/preview": preview("umbrella.svg?preview"),
  "/late": preview("late.svg"),
  "/under": `<div style="position: relative">${umbrella("position: absolute; top: 0; left: 0; pointer-events: none", "under")}
      ${umbrella("position: absolute; top: 0; left: 0; z-index: 1", "umbrella", 300).replace(".svg", ".svg?over")}</div>`,
  "/strip": `<style>@keyframes strip { to { transform: translateX(400px) } } @keyframes pulse { to { transform: scale(1.01) } }
      #strip { animation: strip 9s linear infinite alternate } #strip:hover { animation-play-state: paused }
      #pulse { animation: pulse 9s infinite alternate; transform-origin: 0 0; margin-top: 50px }</style>
    <div id="strip">${umbrella()}</div><div id="pulse">${umbrella("", "pulsing")}</div>`,
};

const setStyle = (page: Page, id: string, name: string, value: string) =>
  page.evaluate(([i, n, v]) => document.getElementById(i)?.style.setProperty(n, v), [id, name, value] as const);

describe("marks", () => {
  const { withPage } = useMarkedPages(PAGES, { "/late.svg": late });

  it("are not seen through a menu, but over a tag and a link on the picture", () =>
    withPage("/menu", async (page) => {
      await marked(page, "umbrella");
      await setStyle(page, "menu", "display", "block");
      await unmarked(page);
      await setStyle(page, "menu", "display", "none");
      await marked(page, "umbrella");
    }));

  it("are not seen through a menu that a style alone opens under the pointer", () =>
    withPage("/hover", async (page) => {
      await marked(page, "umbrella", MANY);
      await page.hover("#bar");
      await unmarked(page);
      await page.mouse.move(600, 600);
      await marked(page, "umbrella", MANY);
    }));

  it("are not seen through a menu that a style alone opens for the focus", () =>
    withPage("/hover", async (page) => {
      await marked(page, "umbrella", MANY);
      await page.keyboard.press("Tab");
      await unmarked(page);
      await page.evaluate(() => document.querySelector("button")?.blur());
      await marked(page, "umbrella", MANY);
    }));

  it("are not seen through what covers the picture, until that can be seen through", () =>
    withPage("/fading", async (page) => {
      await marked(page, "umbrella");
      await setStyle(page, "over", "opacity", "1");
      await unmarked(page);
      await setStyle(page, "over", "opacity", "0.5");
      await marked(page, "umbrella");
      await setStyle(page, "over", "opacity", "1");
      await unmarked(page);
      await setStyle(page, "around", "opacity", "0");
      await marked(page, "umbrella");
    }));

  it("are seen through what nobody sees: invisible pictures, an empty canvas, an area to click on", () =>
    withPage("/unseen", async (page) => {
      await marked(page, "umbrella");
      await page.evaluate(() => {
        const context = (document.querySelector("#canvas") as HTMLCanvasElement).getContext("2d");
        for (let i = 0; i < 300; i++) context?.fillRect((i * 67) % 300, (i * 31) % 300, 9, 9);
      });
      const { x, y } = await cornerOf(page, "umbrella");
      await eventually(async () => {
        // No event tells that something was drawn: the page is looked at again while the pointer moves.
        await page.mouse.move(400 + Math.random() * 100, 400);
        return (await placesOf(page, "mark")).every((mark) => Math.hypot(mark.x - x, mark.y - y) > 20);
      }, "it is not seen through what was drawn on the canvas");
    }));

  it.each([
    ["the preview over it, which takes no pointer", "/preview"],
    ["such a preview that has its answer long after the pointer rests", "/late"],
  ])("and badges of a picture give way to %s", (_, path) =>
    withPage(path, async (page) => {
      await marked(page, "umbrella");
      await page.hover("#umbrella");
      await eventually(async () => {
        const [badges, marks] = [await placesOf(page, "badge"), await placesOf(page, "mark")];
        const { x, y } = await cornerOf(page, "preview");
        const [badge] = badges;
        const there = badge && Math.abs(badge.x - x - OFFSET) < 5 && Math.abs(badge.y - y - OFFSET) < 5;
        return there && badges.length === 1 && marks.length === 0;
      }, "the preview alone has a badge");
      await page.mouse.move(900, 700);
      await marked(page, "umbrella");
    }),
  );

  it("belong to the upper one of two pictures, also where the lower one takes no pointer", () =>
    withPage("/under", async (page) => {
      await marked(page, "umbrella");
      await setStyle(page, "umbrella", "display", "none");
      await marked(page, "under");
    }));

  it("are left out where a picture moves endlessly, until its animation is paused", () =>
    withPage("/strip", async (page) => {
      const badges = () => placesOf(page, "badge");
      await marked(page, "pulsing", 1);
      const { x, y } = await cornerOf(page, "umbrella");
      await page.mouse.move(x + 100, y + 100);
      const [badge] = await eventually(async () => (await badges()).length === 1 && badges(), "there is a badge");
      expect(Math.abs((badge?.x ?? 0) - (await cornerOf(page, "umbrella")).x - OFFSET)).toBeLessThan(2);
      await page.mouse.move(900, 700);
      await eventually(async () => (await badges()).length === 0, "it is gone");
      await expect.poll(() => placesOf(page, "mark")).toHaveLength(1);
    }));
});
