/** Pictures that come and go with what the user does, or fade into one another, without any script of the page. */
import { describe, it } from "vitest";
import { follow, usePages } from "../support/found";
import { html } from "../support/harness";
import { holdTimeouts } from "../support/ourWorld";

/** The periodic rescan of the whole page waits longer than this, and so cannot be what finds the pictures. */
const RARE_MS = 1_000;

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
};

describe("pictures that a style alone shows", () => {
  const { running, origin } = usePages(pages);
  const open = async (path: string, count: number) => {
    const followed = await follow(running(), `${origin()}${path}`, count);
    await holdTimeouts(followed.page, RARE_MS);
    return followed;
  };

  it("are found and lost with the pointer, the focus and a tick, also in closed shadow roots", async () => {
    const { page, become } = await open("/touched", 0);
    await page.hover("#card");
    await become(["/clock.svg?hover"]);
    await page.hover("#aside");
    await become([]);
    await page.focus("#field");
    await become(["/umbrella.svg?focus"]);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await become([]);
    await page.hover("#host");
    await become(["/honeycomb.svg?inner"]);
    await page.hover("#aside");
    await become([]);
    await page.check("#tick");
    await become(["/stripes.svg?ticked"]);
    await page.close();
  });

  it("are found when one has faded into another", async () => {
    const { page, become } = await open("/fading", 1);
    await page.evaluate(() => document.querySelector("#fading")?.setAttribute("class", "night"));
    await become(["/umbrella.svg?night"]);
    await page.close();
  });
});
