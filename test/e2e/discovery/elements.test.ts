/** Elements other than <img> that show a picture. */
import { describe, expect, it } from "vitest";
import { blackPng } from "../../make/png";
import { ELEMENTS } from "../../pages/kinds";
import { follow, hasVerdict, look, names, usePages } from "../support/found";
import { html } from "../support/harness";

const pages = {
  "/elements": html(
    `${ELEMENTS.body}<object width="100" height="100" data="/untyped?object"></object>
     <embed width="100" height="100" src="/untyped?embed">`,
  ),
  "/untyped": { type: "image/png", body: blackPng(120, 120) },
  "/no-picture": html("Words."),
  // A field of a form is a property of it, in our world too: these forms have no methods of those names.
  "/faulty": html(
    `<form><input name="matches"><input name="querySelectorAll"><input name="getElementsByTagName"></form>
      <form><input name="parentElement"><input name="assignedSlot"><input name="getRootNode">
        <input name="getBoundingClientRect"><input name="matches"><input name="closest">
        <img width="100" height="100" src="/clock.svg?form" alt=""></form>
     <object width="100" height="100" data="http://["></object>
     <embed width="100" height="100" src="http://[">
     <svg width="100" height="100"><image width="100" height="100" href="http://[" /></svg>
     <img width="100" height="100" src="http://[" alt="">
     <input type="image" width="100" height="100" src="http://[" alt="">
     <video width="100" height="100" poster="http://["></video>
     <div style="width: 100px; height: 100px; background: url('http://[') 0 0 / cover"></div>
     <object width="100" height="100" data="/large.png?after"></object>
     <img width="100" height="100" src="/clock.svg?after" alt="">
     <div class="after" style="width: 100px; height: 100px"></div>`,
    "<style>.after { background: url(/umbrella.svg?after) 0 0 / cover }</style>",
  ),
  "/drawings": html(
    `<svg class="sun" width="120" height="120" viewBox="0 0 10 10"><path d="M0 6h10v4H0z"/><circle cx="5" cy="5" r="4"/></svg>
     <svg width="120" height="120" viewBox="0 0 10 10"><use href="#moon"/></svg>
     <svg class="diagram" width="120" height="120"><circle cx="60" cy="60" r="50"/><foreignObject width="120" height="40"><p>Words</p></foreignObject></svg>
     <svg width="200" height="150" viewBox="0 0 1000 750"><circle cx="500" cy="300" r="200" fill="red"/><path d="M0 0h90v90z"/>
       <image href="/clock.svg?logo" x="800" y="600" width="120" height="120"/></svg>
     <svg width="200" height="150"><circle cx="50" cy="30" r="20" fill="red"/>
       <image href="/clock.svg?inside" width="120" height="120"/></svg>
     <svg width="24" height="24" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>
     <svg width="0" height="0"><defs><g id="moon"><circle cx="5" cy="5" r="3"/><circle cx="6" r="1" fill="red"/></g></defs></svg>
     <canvas id="drawn" width="200" height="200"></canvas>
     <canvas id="shiny" width="200" height="200"></canvas>
     <canvas id="tainted" width="200" height="200"></canvas>
     <canvas id="empty" width="200" height="200"></canvas>
     <canvas id="icon" width="32" height="32"></canvas>`,
    `<style>.sun circle { fill: orange }</style>
     <script type="module">
      for (const id of ["drawn", "icon"]) {
        const context = document.getElementById(id).getContext("2d");
        context.fillStyle = "teal";
        context.fillRect(20, 20, 120, 90);
      }
      const gl = shiny.getContext("webgl");
      const draw = () => { gl.clearColor(0.8, 0.2, 0.1, 1); gl.clear(gl.COLOR_BUFFER_BIT); requestAnimationFrame(draw); };
      draw();
      const image = new Image();
      image.onload = () => tainted.getContext("2d").drawImage(image, 0, 0, 200, 200);
      image.src = location.href.replace("127.0.0.1", "localhost").replace("/drawings", "/large.png");
    </script>`,
  ),
};

/** Signs, and files that hold a place open: of all these, none is a picture. */
const SIGNS = [
  '<svg width="120" height="120" viewBox="0 0 512 512"><path fill="currentColor" d="M64 64h300v200z"/></svg>',
  `<svg width="120" height="120" viewBox="0 0 24 24" fill="none" stroke="currentColor">
     <path d="M3 3h18"/><circle cx="12" cy="12" r="6"/><line x2="9" y2="9"/></svg>`,
  '<svg width="120" height="120" viewBox="0 0 64 64"><title>A</title><path fill="none" d="M0 0h64v64z"/><path d="M9 9h9v9z"/></svg>',
  '<svg width="120" height="120" viewBox="0 0 99 99"><use href="#sign"/></svg>',
  '<svg width="120" height="120"><use href="/icons.svg#home"/></svg>',
  '<svg id="chart" width="120" height="120"><g></g></svg>',
  `<img width="400" height="300" alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 360'%3E%3C/svg%3E">`,
  `<img width="100" height="100" alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'%3E%3Cpath d='M9 9h9v9z'/%3E%3C/svg%3E">`,
  '<img width="400" height="400" alt="" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">',
  '<img width="400" height="300" alt="" src="/open.png">',
  `<div style="width: 100px; height: 100px; background: url(data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7) 0 0 / cover"></div>`,
];
const SIGN_PAGES = {
  "/open.png": { type: "image/png", body: blackPng(4, 3) },
  "/signs": html(
    `<img width="100" height="100" src="/clock.svg" alt="">${SIGNS.join("")}
     <svg width="0" height="0"><symbol id="sign" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></symbol></svg>`,
  ),
};

describe("pictures in elements other than <img>", () => {
  const { running, origin } = usePages({ ...pages, ...SIGN_PAGES });

  it("are found in <input>, <svg>, <object> and <embed>, and in what the browser makes a frame of: nine", async () => {
    const { reports, page } = await look(running(), `${origin()}/elements`, ELEMENTS.pictures.length + 2);
    expect(names(reports)).toEqual([...ELEMENTS.pictures, "/untyped?embed", "/untyped?object"]);
    expect(reports.every(hasVerdict)).toBe(true);
    await page.close();
  });

  it("are found after elements that no look can make sense of, and followed: three, then two", async () => {
    const { page, become } = await follow(running(), `${origin()}/faulty`, 4);
    await become(["/clock.svg?after", "/clock.svg?form", "/large.png?after", "/umbrella.svg?after"]);
    await page.evaluate(() => {
      document.querySelector("form")?.setAttribute("class", "changed");
      document.querySelector(".after")?.setAttribute("class", "");
    });
    await become(["/clock.svg?after", "/clock.svg?form", "/large.png?after"]);
    await page.close();
  });

  it("that the page draws are read from it: four SVG drawings, one of them with a logo, two canvases; one is protected, one blank", async () => {
    const { reports, page } = await look(running(), `${origin()}/drawings`, 9);
    expect(names(reports)).toEqual(["/clock.svg?inside", ...Array(4).fill("canvas"), ...Array(4).fill("svg")]);
    expect(reports.filter(hasVerdict)).toHaveLength(7);
    const reasons = reports.flatMap(({ answer }) => (answer?.state === "unreadable" ? [answer.code] : []));
    expect(reasons.sort()).toEqual(["blank", "protected-canvas"]);
    await page.close();
  });

  it("do not count where they are icons or hold a place open, until they show more", async () => {
    const { page, reports, become } = await follow(running(), `${origin()}/signs`, 1);
    expect(names(await reports())).toEqual(["/clock.svg"]);
    await page.evaluate(() => {
      const bars = ["red", "green", "blue"].map(
        (colour, i) => `<rect x="${40 * i}" width="30" height="90" fill="${colour}"/>`,
      );
      const group = document.querySelector("#chart g");
      if (group) group.innerHTML = bars.join("");
    });
    await become(["/clock.svg", "svg"]);
    await page.close();
  });

  it.each(["/large.png", "/clock.svg"])("are found where they are the whole document: %s", async (path) => {
    const { reports, page } = await look(running(), `${origin()}${path}`, 1);
    expect(reports.filter(hasVerdict)).toHaveLength(1);
    await page.close();
  });
});
