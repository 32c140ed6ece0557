/** Pictures that come with no mutation, load or other size: a page's script changes its styles, or the user's pointer does. */
import { describe, expect, it } from "vitest";
import { askContent } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/content/summary";
import { hasVerdict, look, names, usePages } from "../found";
import { eventually, html } from "../harness";

/** The last time at which a canvas is read on its own, and a look at everything that needs no one to be there would come. */
const LAST_LOOK_MS = 12_000;
/** Before the first look at everything. */
const SOON_MS = 6_000;

const shows = (path: string) => `{ background: url(${path}) 0 0 / cover }`;
const pages = {
  "/touched": html(
    `<p><a id="card" href="#x">Card<span class="box front"></span></a></p>
     <p><input id="field"><span class="box"></span></p>
     <p><label><input id="tick" type="checkbox">Tick</label><span class="box"></span></p>
     <p><span id="host"></span></p><p id="aside">Aside</p>`,
    `<style>.box { display: inline-block; width: 100px; height: 100px }
       #card:hover > .front ${shows("/clock.svg?hover")}
       #field:focus + .box ${shows("/umbrella.svg?focus")}
       p:has(#tick:checked) > .box ${shows("/stripes.svg?ticked")}</style>
     <script type="module">
       host.attachShadow({ mode: "closed" }).innerHTML =
         '<style>i { display: inline-block; width: 100px; height: 100px } i:hover ${shows("/honeycomb.svg?inner")}</style><i></i>';
     </script>`,
  ),
  "/fading": html(
    '<div id="fading" class="day"></div>',
    `<style>#fading { width: 100px; height: 100px; transition: background-image 1s }
       .day ${shows("/clock.svg?day")} .night ${shows("/umbrella.svg?night")}</style>`,
  ),
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

describe("pictures that no event tells of", () => {
  const { running, origin } = usePages(pages);
  const open = async (path: string, count: number) => {
    const { page, id } = await look(running(), `${origin()}${path}`, count);
    await page.bringToFront();
    const reports = () => askContent<PictureReport[]>(running(), id, "pictures");
    const become = (expected: string[], limit?: number) =>
      eventually(
        async () => {
          const all = await reports();
          return all.every(hasVerdict) && names(all).join() === expected.join();
        },
        `the pictures are ${expected}`,
        limit,
      );
    return { page, reports, become };
  };

  it("are found and lost with the pointer, the focus and a tick, also in closed shadow roots", async () => {
    const { page, become } = await open("/touched", 0);
    await page.hover("#card");
    await become(["/clock.svg?hover"], SOON_MS);
    await page.hover("#aside");
    await become([], SOON_MS);
    await page.focus("#field");
    await become(["/umbrella.svg?focus"], SOON_MS);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await become([], SOON_MS);
    await page.hover("#host");
    await become(["/honeycomb.svg?inner"], SOON_MS);
    await page.hover("#aside");
    await become([], SOON_MS);
    await page.check("#tick");
    await become(["/stripes.svg?ticked"], SOON_MS);
    await page.close();
  });

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

  it("are found when one has faded into another", async () => {
    const { page, become } = await open("/fading", 1);
    await page.evaluate(() => document.querySelector("#fading")?.setAttribute("class", "night"));
    await become(["/umbrella.svg?night"], SOON_MS);
    await page.close();
  });

  it("are found when the root element has another attribute", async () => {
    const { page, become } = await open("/theme", 0);
    await page.evaluate(() => document.documentElement.setAttribute("data-theme", "night"));
    await become(["/umbrella.svg?theme"]);
    await page.close();
  });
});
