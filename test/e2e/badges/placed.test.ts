/** Marks stay with their pictures, wherever a page puts these, and are visible only where the picture is. */
import { describe, expect, it } from "vitest";
import { insideBadges, placesOf } from "../support/badgesInside";
import { eventually } from "../support/harness";
import { cornerOf, marked, OFFSET, TALL, umbrella, unmarked, useMarkedPages } from "../support/marks";

const PAGES: Record<string, string> = {
  "/transform": `<div id="moved" style="transform: translate(120px, 80px) scale(1.5); transform-origin: 0 0">${umbrella()}</div>`,
  "/zoom": `<style>html { zoom: 1.25 }</style><p>Text</p>${umbrella()}`,
  "/sticky": `<div style="position: sticky; top: 20px; height: 220px">${umbrella()}</div>${TALL}${TALL}`,
  "/clipped": `<div id="box" style="width: 300px; height: 260px; overflow: auto">${umbrella()}${TALL}</div>`,
  "/covered": `${umbrella("position: absolute; top: 100px; left: 0")}
    <div id="bar" style="position: fixed; inset: 0 0 auto 0; height: 90px; background: gold"></div>${TALL}`,
  "/shadow": `<p>Text</p><div id="host" style="width: 200px"><template shadowrootmode="closed">${umbrella()}</template></div>`,
  "/component": `<div id="host"></div><script>
    const root = host.attachShadow({ mode: "closed" });
    root.innerHTML = '<div style="width: 300px; height: 260px; overflow: auto">${umbrella()}${TALL}</div>';
    self.box = root.firstChild;
    self.found = { umbrella: box.firstChild };
  </script>`,
  "/least": umbrella("", "umbrella", 64),
  "/background": `<div id="part" style="width: 500px; height: 300px;
    background: url(/umbrella.svg) 0 0 / 200px 200px no-repeat"></div>`,
};

describe("marks", () => {
  const { running, withPage } = useMarkedPages(PAGES);

  it("follow transforms, and moves by script", () =>
    withPage("/transform", async (page) => {
      await marked(page, "umbrella");
      await page.evaluate(() => {
        (document.querySelector("#moved") as HTMLElement).style.transform = "translate(400px, 10px)";
      });
      await marked(page, "umbrella");
      await page.evaluate(() => {
        const { style } = document.querySelector("#moved") as HTMLElement;
        style.transition = "transform 0.3s";
        style.transform = "translate(40px, 300px)";
      });
      await marked(page, "umbrella");
    }));

  it("lie over pictures in closed shadow roots", () => withPage("/shadow", (page) => marked(page, "host")));

  it("follow what moves within a closed shadow root, by a style and by scrolling", () =>
    withPage("/component", async (page) => {
      await marked(page, "umbrella");
      await page.evaluate("box.style.transform = 'translate(200px, 100px)'");
      await marked(page, "umbrella");
      await page.evaluate("box.scrollTo(0, 600)");
      await unmarked(page);
      await page.evaluate("box.scrollTo(0, 0)");
      await marked(page, "umbrella");
    }));

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

  it("follow a page that is zoomed by its styles", () => withPage("/zoom", (page) => marked(page, "umbrella")));

  it("stay with a sticky picture while the page scrolls", () =>
    withPage("/sticky", async (page) => {
      await marked(page, "umbrella");
      for (const place of [300, 600]) {
        await page.mouse.wheel(0, 300);
        await eventually(async () => (await page.evaluate("scrollY")) === place, "the page is scrolled");
        await marked(page, "umbrella");
      }
      expect((await insideBadges(page)).style).toContain("fixed");
    }));

  it("are seen only while their container shows the picture", () =>
    withPage("/clipped", async (page) => {
      await marked(page, "umbrella");
      const scroll = (top: number) => page.evaluate((y) => document.querySelector("#box")?.scrollTo(0, y), top);
      await scroll(30);
      // In the corner of the part of the picture that is still visible.
      await eventually(async () => {
        const [mark] = await placesOf(page, "mark");
        const box = await cornerOf(page, "box");
        return mark && Math.abs(mark.y - box.y - OFFSET) < 5;
      }, "it is in the part that is seen");
      await scroll(600);
      await unmarked(page);
      await scroll(0);
      await marked(page, "umbrella");
    }));

  it("are not seen through what lies over the picture", () =>
    withPage("/covered", async (page) => {
      await marked(page, "umbrella");
      await page.mouse.wheel(0, 60);
      await unmarked(page);
      await page.evaluate(() => document.querySelector("#bar")?.remove());
      await marked(page, "umbrella");
    }));

  it("stay over pictures of the least size while the browser zooms", () =>
    withPage("/least", async (page, id) => {
      await marked(page, "umbrella");
      for (const zoom of [0.8, 1.5, 1]) {
        await running().background.evaluate(([tab, z]) => chrome.tabs.setZoom(tab, z), [id, zoom] as const);
        await page.waitForFunction((z) => Math.abs(devicePixelRatio - z) < 0.01, zoom);
        await marked(page, "umbrella");
      }
    }));

  it("vanish with a picture that is hidden", () =>
    withPage("/transform", async (page) => {
      await marked(page, "umbrella");
      const hide = (opacity: string) =>
        page.evaluate((value) => {
          (document.querySelector("#umbrella") as HTMLElement).style.opacity = value;
        }, opacity);
      await hide("0");
      await unmarked(page);
      await hide("1");
      await marked(page, "umbrella");
    }));
});
