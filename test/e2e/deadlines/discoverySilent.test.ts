/**
 * Pictures that appear without a mutation, a load event or a change of size, since a script of the page changes its
 * styles.
 */
import { describe, expect, it } from "vitest";
import { follow, hasVerdict, names, usePages } from "../support/found";
import { html } from "../support/harness";

/**
 * Time by which a canvas has been read for the last time on its own, and by which a rescan that needs no activity of
 * the user would have come.
 */
const LAST_LOOK_MS = 12_000;

const shows = (path: string) => `{ background: url(${path}) 0 0 / cover }`;
const pages = {
  "/theme": html(
    '<div id="theme"></div>',
    `<style>#theme { width: 100px; height: 100px } [data-theme="night"] #theme ${shows("/umbrella.svg?theme")}</style>`,
  ),
  "/silent": html(
    `<div class="box inserted"></div><div class="box adopted"></div>
     <div class="box" id="plain"></div><canvas id="late" width="200" height="200"></canvas>`,
    `<style>.box { width: 100px; height: 100px }</style>
     <script type="module">
       self.change = () => {
         document.styleSheets[0].insertRule('.inserted ${shows("/clock.svg?inserted")}');
         const sheet = new CSSStyleSheet();
         sheet.replaceSync('.adopted ${shows("/stripes.svg?adopted")}');
         document.adoptedStyleSheets = [sheet];
         plain.attachShadow({ mode: "closed" }).innerHTML = '<img width="100" height="100" src="/clock.svg?shadow">';
         const context = late.getContext("2d");
         context.fillStyle = "teal";
         context.fillRect(20, 20, 120, 90);
       };
     </script>`,
  ),
};

describe("pictures that no event reports", () => {
  const { running, origin } = usePages(pages);
  const open = (path: string, count: number) => follow(running(), `${origin()}${path}`, count);

  it("are found while the user is busy with the page, whatever changed; while nobody is, nothing is looked at", async () => {
    const { page, reports, become } = await open("/silent", 1);
    await page.waitForFunction((time) => performance.now() > time, LAST_LOOK_MS);
    await page.evaluate("change()");
    await page.waitForTimeout(LAST_LOOK_MS);
    expect(names(await reports())).toEqual(["canvas"]);
    expect((await reports()).filter(hasVerdict)).toEqual([]);
    await page.mouse.move(600, 300);
    await become(["/clock.svg?inserted", "/clock.svg?shadow", "/stripes.svg?adopted", "canvas"]);
    await page.close();
  });

  it("are found when the root element has another attribute", async () => {
    const { page, become } = await open("/theme", 0);
    await page.evaluate(() => document.documentElement.setAttribute("data-theme", "night"));
    await become(["/umbrella.svg?theme"]);
    await page.close();
  });
});
