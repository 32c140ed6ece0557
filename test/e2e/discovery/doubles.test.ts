/** Pictures that a page shows twice in one box: they are one picture. */
import { describe, expect, it } from "vitest";
import { blackPng } from "../../make/png";
import { follow, lookedThrough, names, usePages } from "../support/found";
import { html } from "../support/harness";

const OVER = "position: absolute; inset: 0; width: 100%; height: 100%";
const framed = (inside: string, style = "", side = 200) =>
  `<div style="display: inline-block; position: relative; width: ${side}px; height: ${side}px; ${style}">${inside}</div>`;
const over = (src: string, style = "") => `<img src="${src}" alt="" style="${OVER}; ${style}">`;
const PREVIEW = `data:image/png;base64,${Buffer.from(blackPng(24, 24)).toString("base64")}`;

const pages = {
  "/previews": html(
    `${framed(`${over("/small.png?1", "filter: blur(9px); transform: scale(1.1)")}${over("/large.png?under")}`)}
     ${framed(`<picture>${over("/large.png?inside")}</picture>`, `background: url(${PREVIEW}) 0 0 / cover`)}
     ${framed(`<div style="${OVER}"><div>${over("/small.png?2")}</div></div><p></p><div style="${OVER}">${over("/large.png?cousin")}</div>`)}
     <img src="/large.png?own" alt="" width="200" height="200" style="background: url(${PREVIEW}) 0 0 / cover">
     <img src="/large.png?addressed" alt="" width="200" height="200" style="background: url(/small.png?addressed) 0 0 / cover">
     ${framed(over("/large.png?wrapped"), "background: url(/small.png?wrapped) 0 0 / cover")}
     ${framed(`<canvas width="32" height="32" style="${OVER}"></canvas>${over("/large.png?canvas")}`)}
     ${framed(over("/small.png?late"), "", 210)}`,
    '<script type="module">for (const each of document.querySelectorAll("canvas")) each.getContext("2d").fillRect(0, 0, 20, 20);</script>',
  ),
  "/same": html(
    `${framed(`<div style="${OVER}; background: url(/clock.svg) 0 0 / cover"></div>${over("/clock.svg", "opacity: 0")}`)}
     ${framed(over("/umbrella.svg"), "background: url(/umbrella.svg) center / contain no-repeat")}`,
  ),
  "/apart": html(
    `<img src="/small.png?a" alt="" width="200" height="200"><img src="/large.png?b" alt="" width="200" height="200">
     <div><img src="/clock.svg" alt="" width="200" height="200"><img src="/clock.svg" alt="" width="200" height="200"></div>
     ${framed(`${over("/large.png?ring")}${over("/large.png?slide")}`)}
     ${framed(over("/large.png?top"), "background: url(/large.png?behind) 0 0 / cover")}`,
  ),
};

describe("pictures in the same box", () => {
  const { running, origin } = usePages(pages);
  const twice = (reports: readonly { readonly count: number }[]) => reports.map(({ count }) => count);

  it("are one where one is the preview of the other, which counts as soon as it is there: eight", async () => {
    const { page, reports, become } = await follow(running(), `${origin()}/previews`, 8);
    const pictures = [
      "/large.png?addressed",
      "/large.png?canvas",
      "/large.png?cousin",
      "/large.png?inside",
      "/large.png?own",
      "/large.png?under",
      "/large.png?wrapped",
    ];
    await become([...pictures, "/small.png?late"]);
    await page.evaluate(() => {
      const preview = document.querySelector("img[src*=late]");
      const picture = preview?.cloneNode() as HTMLImageElement;
      picture.src = "/large.png?late";
      preview?.after(picture);
    });
    const complete = [...pictures, "/large.png?late"].sort();
    await become(complete);
    await page.evaluate(() => document.querySelector('img[src="/large.png?late"]')?.remove());
    await become([...pictures, "/small.png?late"]);
    expect(twice(await reports())).toEqual(Array(8).fill(1));
    await page.close();
  });

  it("are one where two elements show the same file: two, each once", async () => {
    const { page, reports, become } = await follow(running(), `${origin()}/same`, 2);
    await become(["/clock.svg", "/umbrella.svg"]);
    await expect.poll(async () => twice(await reports())).toEqual([1, 1]);
    await page.close();
  });

  it("are several where they are beside each other, or neither is a preview: eight", async () => {
    const { page, reports } = await follow(running(), `${origin()}/apart`, 7);
    await lookedThrough(page);
    const found = await reports();
    expect(names(found)).toEqual([
      "/clock.svg",
      "/large.png?b",
      "/large.png?behind",
      "/large.png?ring",
      "/large.png?slide",
      "/large.png?top",
      "/small.png?a",
    ]);
    expect(found.find(({ address }) => address.endsWith("/clock.svg"))?.count).toBe(2);
    await page.close();
  });
});
