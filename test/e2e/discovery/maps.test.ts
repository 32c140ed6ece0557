/** Maps made of pictures: their tiles are left out and counted, until the user wants them. */
import { describe, expect, it } from "vitest";
import { blackPng } from "../../make/png";
import { follow, hasVerdict, lookedThrough, usePages } from "../support/found";
import { CARRIED_MODEL, html, openPopup, setSettings } from "../support/harness";

const tile = (x: number, y: number, style: string) => `<img src="/tile.png?${x},${y}" alt="" style="${style}">`;
const grid = (columns: number, rows: number, each: (x: number, y: number) => string) =>
  Array.from({ length: columns * rows }, (_, i) => each(i % columns, Math.floor(i / columns))).join("");
const PANE = "position: absolute; left: 0; top: 0";

/** In a box of 256 px whose place is a part of the grid's. */
const placed = (x: number, y: number) =>
  `position: absolute; left: ${256 * x}px; top: ${256 * y}px; width: 256px; height: 256px`;

const moving = (
  tiles: string,
) => `<div id="map" style="position: relative; overflow: hidden; width: 600px; height: 400px">
     <div style="${PANE}; will-change: transform; transform: matrix(1, 0, 0, 1, 20, 10)">${tiles}</div>
   </div>`;

/** The trees of kinds of map, as their scripts build them. */
const MAPS = {
  /** Each tile has its place as a transform; a canvas for what is drawn on the map lies over them. */
  leaflet: `<div id="map" style="position: relative; overflow: hidden; width: 600px; height: 400px">
     <div style="${PANE}; transform: translate3d(-40px, -30px, 0px)">
       <div style="${PANE}"><div style="${PANE}"><div id="level" style="${PANE}; transform: translate3d(0px, 0px, 0px) scale(1)">
         ${grid(4, 3, (x, y) => tile(x, y, `${PANE}; width: 256px; height: 256px; transform: translate3d(${256 * x}px, ${256 * y}px, 0px)`))}
       </div></div></div>
       <div style="${PANE}"><canvas width="600" height="400" style="${PANE}"></canvas></div>
     </div>
   </div>`,
  /** Each tile is in a box of its own, which has the place. */
  google: moving(
    grid(3, 2, (x, y) => `<div style="${placed(x, y)}">${tile(x, y, "width: 256px; height: 256px")}</div>`),
  ),
  /** Each tile is the background of a box. */
  backgrounds: moving(
    grid(3, 2, (x, y) => `<div style="${placed(x, y)}; background: url(/tile.png?${x},${y})"></div>`),
  ),
  /** Each tile is drawn by a script. */
  canvases: moving(grid(3, 2, (x, y) => `<canvas width="256" height="256" style="${placed(x, y)}"></canvas>`)),
};
const DRAW = `<script type="module">for (const each of document.querySelectorAll("canvas")) {
  const context = each.getContext("2d");
  context.fillRect(20, 30, 100, 120);
}</script>`;
/** Square pictures side by side in a track that moves are no map. */
const TRACK = `<div style="position: relative; overflow: hidden; width: 600px; height: 256px">
    <div style="${PANE}; width: 2000px; transform: translateX(-20px)">
      ${grid(4, 1, (x) => tile(x, 9, `position: absolute; left: ${256 * x}px; width: 256px; height: 256px`))}
    </div>
  </div>`;
const PHOTO = '<img src="/clock.svg" alt="" width="200" height="200">';

describe("tiles of a map", () => {
  const { running, origin } = usePages({
    "/tile.png": { type: "image/png", body: blackPng(256, 256) },
    "/leaflet": html(`${MAPS.leaflet}${PHOTO}`),
    "/google": html(`${MAPS.google}${PHOTO}`),
    "/backgrounds": html(`${MAPS.backgrounds}${PHOTO}`),
    "/canvases": html(`${MAPS.canvases}${PHOTO}`, DRAW),
    "/track": html(`${TRACK}${PHOTO}`),
  });

  // Those that the map's window cuts off wait, as any picture does.
  it.each([
    ["/leaflet", 6],
    ["/google", 6],
    ["/backgrounds", 6],
    ["/canvases", 6],
  ])("are left out and counted, and so is a canvas over them: %s", async (path, tiles) => {
    const { page, id, become } = await follow(running(), `${origin()}${path}`, 1);
    await become(["/clock.svg"]);
    const popup = await openPopup(running(), id);
    await popup.getByText(`Left out: ${tiles} tiles of a map.`).waitFor();
    await popup.getByText("of 1 recognised").waitFor();
    await page.bringToFront();
    await page.evaluate(() => document.querySelector("#map")?.remove());
    await popup.getByText("tiles of a map").waitFor({ state: "detached" });
    await popup.close();
    await page.close();
  });

  it("are left out after the map was zoomed, and labelled where the user wants that on this site", async () => {
    const { page, id, reports, become } = await follow(running(), `${origin()}/leaflet`, 1);
    await page.evaluate(() => {
      const level = document.querySelector("#level");
      const next = level?.cloneNode(false) as HTMLElement;
      // A single tile of the next level has loaded; nothing in its own pane shows that it is one.
      next.innerHTML = (level?.firstElementChild?.outerHTML ?? "").replaceAll("?0,0", "?zoomed");
      level?.replaceWith(next);
    });
    await lookedThrough(page);
    const popup = await openPopup(running(), id);
    await popup.getByText("Left out: 1 tile of a map.").waitFor();
    await popup.getByRole("switch", { name: "Label maps on 127.0.0.1" }).click();
    await popup.getByText("of 2 recognised").waitFor();
    await page.bringToFront();
    await become(["/clock.svg", "/tile.png?zoomed"]);
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    await become(["/clock.svg"]);
    expect((await reports()).every(hasVerdict)).toBe(true);
    await popup.close();
    await page.close();
  });

  it("are not taken for it where they are a track of pictures: of five, the four that are in view", async () => {
    const { page, become } = await follow(running(), `${origin()}/track`, 4);
    await become(["/clock.svg", ...Array.from({ length: 3 }, (_, x) => `/tile.png?${x},9`)]);
    await page.close();
  });
});
