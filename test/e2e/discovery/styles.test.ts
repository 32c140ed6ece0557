/** Pictures that a page shows through its styles, and style images that do not count as pictures. */
import { describe, expect, it } from "vitest";
import { askContent } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { STYLES } from "../../pages/kinds";
import { hasVerdict, look, names, usePages } from "../support/found";
import { eventually, html } from "../support/harness";

const box = (style: string, more = "") => `<div style="width: 100px; height: 100px; ${style}" ${more}></div>`;

const pages = {
  "/styles": html(STYLES.body, STYLES.head),
  "/rarer": html(
    `<svg width="220" height="100">
       <defs><pattern id="direct" width="1" height="1" patternContentUnits="objectBoundingBox"><image href="/clock.svg?pattern" width="1" height="1"/></pattern>
         <pattern id="used" width="1" height="1"><use href="#drawn"/></pattern><image id="drawn" href="/umbrella.svg?pattern" width="100" height="100"/>
         <pattern id="round" href="#round" width="1" height="1"></pattern></defs>
       <rect width="100" height="100" fill="url(#direct)"/><g fill="url(#used)"><circle cx="160" cy="50" r="50"/></g>
       <rect width="100" height="100" fill="url(#round)"/>
     </svg>
     ${box("background: image-set('/none.heic' type('image/heic'), '/clock.svg?supported' type('image/svg+xml')) 0 0 / cover")}
     ${box("background: -webkit-cross-fade(url(/stripes.svg?weaker), url(/clock.svg?stronger), 60%) 0 0 / cover")}
     <ul><li class="marked">One</li></ul>
     <div class="carousel"><p>One</p></div>
     <dialog>Words.</dialog>`,
    `<style>
       .marked::marker { content: url(/large.png?marker) }
       .carousel { scroll-marker-group: after; overflow: auto; width: 200px }
       .carousel p::scroll-marker { content: ""; width: 80px; height: 80px; background: url(/clock.svg?scrollMarker) 0 0 / cover }
       dialog::backdrop { background: url(/umbrella.svg?backdrop) 0 0 / cover }
     </style>
     <script type="module">document.querySelector("dialog").showModal();</script>`,
  ),
  "/page": html(
    '<p style="position: absolute; top: 20px">Words.</p>',
    "<style>body { margin: 0; background: url(/clock.svg?page) 0 0 / cover }</style>",
  ),
  "/none": html(
    `<img width="100" height="100" src="/clock.svg" alt="">
     ${box("width: 200px; height: 200px; background: url(/clock.svg?tiled) 0 0 / 80px 80px")}
     ${box("background: url(/large.png?sprite) -40px -80px no-repeat")}
     ${box("background: url(/large.png?first) 0 0 no-repeat")}
     ${box("background: url(/large.png?cells) 33.333% 66.667% / 400% 400%")}
     ${box("background: url(/large.png?between) 40% 10% / 350px 350px")}
     ${box("width: 170px; height: 150px; background: url(/large.png?shared) 0 0 no-repeat")}
     ${box("width: 170px; height: 150px; background: url(/large.png?shared) 0 100% no-repeat")}
     <div style="width: 30px; height: 30px; background: url(/clock.svg?icon) 0 0 / cover"></div>
     ${box("background: url(/clock.svg?bullet) left center / 16px 16px no-repeat")}
     ${box("background: url(/large.png?middle) center / 400% no-repeat")}
     ${box("width: 190px; height: 190px; background: url(/large.png?corner) no-repeat")}
     ${box("background: linear-gradient(red, blue)")}
     <ul style="list-style-image: url(/small.png?list)"><li>One</li></ul>
     <img width="1" height="1" src="/small.png?pixel" alt="">`,
  ),
  "/changing": html(
    `<div id="theme">${box("", 'id="card"')}</div><div id="late"></div>`,
    `<style>#card { background-size: cover } .night #card { background-image: url(/clock.svg?night) }
      @media (prefers-color-scheme: dark) { #card { background-image: url(/clock.svg?dark) } }</style>`,
  ),
};

describe("pictures in styles", () => {
  const { running, origin } = usePages(pages);

  it("are found, whichever way they are shown: ten", async () => {
    const { reports, page } = await look(running(), `${origin()}/styles`, STYLES.pictures.length);
    expect(names(reports)).toEqual(STYLES.pictures);
    expect(reports.every(hasVerdict)).toBe(true);
    await page.close();
  });

  it("are found in patterns, fades, sets by type, and pseudo-elements that are rare: seven", async () => {
    const { reports, page } = await look(running(), `${origin()}/rarer`, 7);
    expect(reports.map(({ count }) => count)).toEqual(reports.map(() => 1));
    expect(names(reports)).toEqual([
      "/clock.svg?pattern",
      "/clock.svg?scrollMarker",
      "/clock.svg?stronger",
      "/clock.svg?supported",
      "/large.png?marker",
      "/umbrella.svg?backdrop",
      "/umbrella.svg?pattern",
    ]);
    await page.close();
  });

  it("are found on a page whose body has no height", async () => {
    const { reports, page } = await look(running(), `${origin()}/page`, 1);
    expect(names(reports)).toEqual(["/clock.svg?page"]);
    await page.close();
  });

  it("do not count where they are a pattern, a sheet of icons, or small: of thirteen, only the <img> and the large ones count", async () => {
    const { reports, page } = await look(running(), `${origin()}/none`, 3);
    expect(names(reports)).toEqual(["/clock.svg", "/large.png?corner", "/large.png?middle"]);
    await page.close();
  });

  it("are followed when a class, a style sheet, a style or the colours that the user prefers change", async () => {
    const { page, id } = await look(running(), `${origin()}/changing`, 0);
    const become = (expected: string[]) =>
      eventually(async () => {
        const reports = await askContent<PictureReport[]>(running(), id, "pictures");
        return reports.every(hasVerdict) && names(reports).join() === expected.join();
      }, `the pictures are ${expected}`);
    await page.evaluate(() => document.querySelector("#theme")?.classList.add("night"));
    await become(["/clock.svg?night"]);
    await page.evaluate(() => {
      const sheet = document.createElement("style");
      sheet.textContent = "#late { width: 90px; height: 90px; background: url(/umbrella.svg?sheet) 0 0 / cover }";
      document.head.append(sheet);
    });
    await become(["/clock.svg?night", "/umbrella.svg?sheet"]);
    await page.evaluate(() => {
      (document.querySelector("#late") as HTMLElement).style.backgroundImage = "url(/stripes.svg?style)";
    });
    await become(["/clock.svg?night", "/stripes.svg?style"]);
    await page.evaluate(() => document.querySelector("#theme")?.classList.remove("night"));
    await become(["/stripes.svg?style"]);
    await page.emulateMedia({ colorScheme: "dark" });
    await become(["/clock.svg?dark", "/stripes.svg?style"]);
    await page.close();
  });
});
