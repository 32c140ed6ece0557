/** Marks stay with their pictures, wherever a page puts those, and are not seen where the picture is not. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTab, readAnswers } from "../../scripts/cli/labelPage";
import { ROOT } from "../../scripts/paths";
import { insideBadges, placesOf } from "./badgesInside";
import { CARRIED_MODEL, EVERY_SITE, eventually, html, type Site, serveSite, setSettings, useBrowser } from "./harness";

/** In CSS px, from a picture's corner to its mark's. */
const OFFSET = 8;
const TALL = '<div style="height: 2000px"></div>';
const clock = (style = "", id = "clock", side = 200) =>
  `<img id="${id}" width="${side}" height="${side}" src="/umbrella.svg" alt="" style="${style}">`;

const PAGES: Record<string, string> = {
  "/dialog": `${clock()}<dialog id="dialog" style="margin: 300px">${clock("", "inside")}</dialog>`,
  "/popover": `${clock()}<div id="popover" popover style="inset: 300px auto auto 300px">${clock("", "inside")}</div>`,
  "/fullscreen": `${clock()}<div id="stage">${clock("", "inside")}</div>`,
  "/transform": `<div id="moved" style="transform: translate(120px, 80px) scale(1.5); transform-origin: 0 0">${clock()}</div>`,
  "/zoom": `<style>html { zoom: 1.25 }</style><p>Text</p>${clock()}`,
  "/sticky": `<div style="position: sticky; top: 20px; height: 220px">${clock()}</div>${TALL}${TALL}`,
  "/clipped": `<div id="box" style="width: 300px; height: 260px; overflow: auto">${clock()}${TALL}</div>`,
  "/covered": `${clock("position: absolute; top: 100px; left: 0")}
    <div id="bar" style="position: fixed; inset: 0 0 auto 0; height: 90px; background: gold"></div>${TALL}`,
  "/focus": `<a id="link" href="#x">${clock()}</a><button id="other">Other</button>`,
  "/shadow": `<p>Text</p><div id="host" style="width: 200px"><template shadowrootmode="closed">${clock()}</template></div>`,
  "/background": `<div id="part" style="width: 500px; height: 300px;
    background: url(/umbrella.svg) 0 0 / 200px 200px no-repeat"></div>`,
  "/small": `${clock("margin: 100px", "small", 64)}`,
};

describe("marks", () => {
  const running = useBrowser(EVERY_SITE);
  let site: Site;
  beforeAll(async () => {
    const body = readFileSync(`${ROOT}test/samples/umbrella.svg`);
    const pages = Object.entries(PAGES).map(([path, content]) => [path, html(content)] as const);
    site = await serveSite({ ...Object.fromEntries(pages), "/umbrella.svg": { type: "image/svg+xml", body } });
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  });
  afterAll(() => site.close());

  const withPage = async (path: string, work: (page: Page) => Promise<unknown>) => {
    const { page, id } = await openTab(running(), `${site.origin}${path}`);
    await readAnswers(running(), id, 1);
    await page.bringToFront();
    await work(page);
    await page.close();
  };
  const cornerOf = (page: Page, id: string) =>
    page.evaluate((name) => {
      const { left, top } = document.getElementById(name)?.getBoundingClientRect() ?? new DOMRect();
      return { x: left, y: top };
    }, id);
  /** Waits until there is a mark in the picture's corner, and no other than `count` in all. */
  const marked = (page: Page, id: string, count = 1) =>
    eventually(
      async () => {
        const { x, y } = await cornerOf(page, id);
        const marks = await placesOf(page, "mark");
        const near = marks.some((m) => Math.abs(m.x - x - OFFSET) < 5 && Math.abs(m.y - y - OFFSET) < 5);
        return near && marks.length === count;
      },
      `the mark is at #${id}`,
      5_000,
    );
  const unmarked = (page: Page) =>
    eventually(async () => (await placesOf(page, "mark")).length === 0, "there is no mark", 5_000);

  it("lie over what a modal dialog shows, and only there", () =>
    withPage("/dialog", async (page) => {
      await marked(page, "clock");
      await page.evaluate(() => (document.querySelector("#dialog") as HTMLDialogElement).showModal());
      // What lies behind a modal dialog has none meanwhile.
      await marked(page, "inside", 1);
      expect(await inTop(page)).toBe(1);
      await page.evaluate(() => (document.querySelector("#dialog") as HTMLDialogElement).close());
      await marked(page, "clock");
      expect(await inTop(page)).toBe(0);
    }));

  it("lie over what a popover shows", () =>
    withPage("/popover", async (page) => {
      await marked(page, "clock");
      await page.evaluate(() => (document.querySelector("#popover") as HTMLElement).showPopover());
      await marked(page, "inside", 2);
      expect(await inTop(page)).toBe(1);
    }));

  it("lie over what is shown on the full screen, and only over that", () =>
    withPage("/fullscreen", async (page) => {
      await marked(page, "clock", 2);
      await page.evaluate(() =>
        document.addEventListener("click", () => document.querySelector("#stage")?.requestFullscreen()),
      );
      await page.mouse.click(600, 500);
      await page.waitForFunction(() => document.fullscreenElement !== null);
      await marked(page, "inside", 1);
      expect(await inTop(page)).toBe(1);
      await page.evaluate(() => document.exitFullscreen());
      await marked(page, "clock", 2);
    }));

  it("follow transforms, and moves by script", () =>
    withPage("/transform", async (page) => {
      await marked(page, "clock");
      await page.evaluate(() => {
        (document.querySelector("#moved") as HTMLElement).style.transform = "translate(400px, 10px)";
      });
      await marked(page, "clock");
      await page.evaluate(() => {
        const { style } = document.querySelector("#moved") as HTMLElement;
        style.transition = "transform 0.3s";
        style.transform = "translate(40px, 300px)";
      });
      await marked(page, "clock");
    }));

  it("lie over pictures in closed shadow roots", () => withPage("/shadow", (page) => marked(page, "host")));

  it("belong to as much of an element as its picture fills", () =>
    withPage("/background", async (page) => {
      await marked(page, "part");
      const { x, y } = await cornerOf(page, "part");
      const badges = async () => (await placesOf(page, "badge")).length;
      await page.mouse.move(x + 100, y + 100);
      await eventually(async () => (await badges()) === 1, "there is a badge");
      await page.mouse.move(x + 300, y + 100);
      await eventually(async () => (await badges()) === 0, "it is gone beside the picture");
    }));

  it("follow a page that is zoomed by its styles", () => withPage("/zoom", (page) => marked(page, "clock")));

  it("stay with a sticky picture while the page scrolls", () =>
    withPage("/sticky", async (page) => {
      await marked(page, "clock");
      for (const distance of [300, 300]) {
        await page.mouse.wheel(0, distance);
        await page.waitForTimeout(200);
        await marked(page, "clock");
      }
      expect((await insideBadges(page)).style).toContain("fixed");
    }));

  it("are seen only while their container shows the picture", () =>
    withPage("/clipped", async (page) => {
      await marked(page, "clock");
      const scroll = (top: number) => page.evaluate((y) => document.querySelector("#box")?.scrollTo(0, y), top);
      await scroll(30);
      // In the corner of what is left of it.
      await eventually(async () => {
        const [mark] = await placesOf(page, "mark");
        const box = await cornerOf(page, "box");
        return mark && Math.abs(mark.y - box.y - OFFSET) < 5;
      }, "it is in the part that is seen");
      await scroll(600);
      await unmarked(page);
      await scroll(0);
      await marked(page, "clock");
    }));

  it("are not seen through what lies over the picture", () =>
    withPage("/covered", async (page) => {
      await marked(page, "clock");
      await page.mouse.wheel(0, 60);
      await unmarked(page);
      await page.evaluate(() => document.querySelector("#bar")?.remove());
      await marked(page, "clock");
    }));

  it("vanish with a picture that is hidden", () =>
    withPage("/transform", async (page) => {
      await marked(page, "clock");
      const hide = (opacity: string) =>
        page.evaluate((value) => {
          (document.querySelector("#clock") as HTMLElement).style.opacity = value;
        }, opacity);
      await hide("0");
      await unmarked(page);
      await hide("1");
      await marked(page, "clock");
    }));

  it("become a badge with the focus of the keyboard, which is spoken, and Escape sends it away", () =>
    withPage("/focus", async (page) => {
      await marked(page, "clock");
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

  it("can be told apart by their shape where the user chooses the colours", () =>
    withPage("/focus", async (page) => {
      await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
      await marked(page, "clock");
      const [mark] = await placesOf(page, "mark");
      const pixels = await page.screenshot({ clip: { ...(mark ?? { x: 0, y: 0 }), width: 12, height: 12 } });
      const same = await page.screenshot({ clip: { x: (mark?.x ?? 0) + 100, y: mark?.y ?? 0, width: 12, height: 12 } });
      expect(pixels.equals(same)).toBe(false);
    }));

  it("cost nothing while nothing changes", () =>
    withPage("/transform", async (page) => {
      await marked(page, "clock");
      const session = await page.context().newCDPSession(page);
      await session.send("Performance.enable");
      const read = async () => {
        const { metrics } = await session.send("Performance.getMetrics");
        const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
        return { layouts: value("LayoutCount"), styles: value("RecalcStyleCount") };
      };
      await page.waitForTimeout(1_000);
      const before = await read();
      await page.waitForTimeout(2_000);
      expect(await read()).toEqual(before);
      await session.detach();
    }));
});

/** How many marks lie in the browser's top layer. */
const inTop = async (page: Page): Promise<number> => (await placesOf(page, "mark", "top")).length;
