/** Which <img> elements of a page are found, when, and in which order they are asked for. */
import { describe, expect, it } from "vitest";
import { askContent, openTab, readAnswers } from "../../../scripts/cli/labelPage";
import { MAX_IN_FLIGHT } from "../../../src/content/ask/inFlight";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { blackPng } from "../../make/png";
import { names, PICTURES, usePages } from "../support/found";
import { CARRIED_MODEL, eventually, html, type Served, serveSite, setSettings } from "../support/harness";

const square = (src: string, side = 100) => `<img width="${side}" height="${side}" src="${src}" alt="">`;
const TALL = 40;
const FAR = '<div style="height: 6000px"></div>';

const PAGES: Record<string, Served> = {
  "/sources": html(`
    <img width="200" height="200" srcset="/umbrella.svg 1x, /stripes.svg 3x" src="/clock.svg?src" alt="">
    <picture>
      <source media="(max-width: 10px)" srcset="/stripes.svg?narrow">
      <source srcset="/stripes.svg?wide">
      <img width="200" height="200" src="/clock.svg?fallback" alt="">
    </picture>`),
  "/lazy": html(`${square("/clock.svg")}${FAR}<img loading="lazy" width="100" height="100" src="/stripes.svg" alt="">`),
  "/changing": html(`${square("/clock.svg").replace("<img", '<img id="first"')}<div id="rest"></div>`),
  "/sizes": html(
    `${square("/clock.svg", 64)}${square("/stripes.svg", 63)}<img id="hidden" style="display:none" src="/umbrella.svg" alt="">`,
  ),
  "/twice": html(`${square("/clock.svg")}${square("/clock.svg", 80)}${square("/umbrella.svg")}`),
};

describe("<img> elements", () => {
  const { running, origin } = usePages(PAGES);

  const open = async (path: string, count: number) => {
    const tab = await openTab(running(), `${origin()}${path}`);
    return { ...tab, reports: await readAnswers(running(), tab.id, count) };
  };
  /** Waits until the page's pictures are these, each with an answer. */
  const become = (id: number, expected: readonly string[]) =>
    eventually(async () => {
      const reports = await askContent<PictureReport[]>(running(), id, "pictures");
      return reports.every(({ answer }) => answer) && names(reports).join() === [...expected].sort().join();
    }, `the pictures are ${expected}`);

  it("are known by the address that the browser chose from srcset and <picture>", async () => {
    const { reports, page } = await open("/sources", 2);
    expect(names(reports)).toEqual(["/stripes.svg?wide", "/umbrella.svg"]);
    await page.close();
  });

  it("that load lazily are found when they have loaded", async () => {
    const { reports, page, id } = await open("/lazy", 1);
    expect(names(reports)).toEqual(["/clock.svg"]);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await become(id, ["/clock.svg", "/stripes.svg"]);
    await page.close();
  });

  it("that are added, swapped, resized and removed are followed", async () => {
    const { page, id } = await open("/changing", 1);
    await page.evaluate((tag) => {
      document.querySelector("#rest")?.insertAdjacentHTML("beforeend", tag);
    }, square("/umbrella.svg"));
    await become(id, ["/clock.svg", "/umbrella.svg"]);

    await page.evaluate(() => {
      (document.querySelector("#first") as HTMLImageElement).src = "/stripes.svg";
    });
    await become(id, ["/stripes.svg", "/umbrella.svg"]);

    await page.evaluate(() => document.querySelector("#rest")?.replaceChildren());
    await become(id, ["/stripes.svg"]);

    await page.evaluate(() => (document.querySelector("#first") as HTMLImageElement).setAttribute("width", "20"));
    await become(id, []);
    await page.close();
  });

  it("are followed through a page that changes its address by itself", async () => {
    const { page, id } = await open("/changing", 1);
    await page.evaluate((tag) => {
      history.pushState({}, "", "/second-view");
      document.body.innerHTML = tag;
    }, square("/umbrella.svg"));
    await become(id, ["/umbrella.svg"]);
    await page.goBack();
    await page.evaluate((tag) => {
      document.body.innerHTML = tag;
    }, square("/stripes.svg"));
    await become(id, ["/stripes.svg"]);
    await page.close();
  });

  it("smaller than 64 × 64 on screen, or not shown, are left out until they are", async () => {
    const { reports, page, id } = await open("/sizes", 1);
    expect(names(reports)).toEqual(["/clock.svg"]);
    await page.evaluate(() => (document.querySelector("#hidden") as HTMLElement).setAttribute("style", ""));
    await become(id, ["/clock.svg", "/umbrella.svg"]);
    await page.close();
  });

  it("smaller than the user has set leave at once, and come back", async () => {
    const { page, id } = await open("/twice", 2);
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", minimumSize: 150 });
    await become(id, []);
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", minimumSize: 64 });
    await become(id, ["/clock.svg", "/umbrella.svg"]);
    await page.close();
  });

  it("with the same picture are one picture: asked for once, counted twice", async () => {
    const pictures = await serveSite(PICTURES);
    const tags = ["/clock.svg", "/clock.svg", "/umbrella.svg"].map((path) => square(`${pictures.origin}${path}`));
    const page = await serveSite({ "/": html(tags.join("")) }, "localhost");
    const tab = await openTab(running(), `${page.origin}/`);
    const reports = await readAnswers(running(), tab.id, 2);
    expect(reports.map(({ count }) => count).sort()).toEqual([1, 2]);
    // Once by the page, once by us; not again for the second element.
    expect(pictures.asked.filter((path) => path === "/clock.svg").length).toBeLessThanOrEqual(2);
    pictures.close();
    page.close();
    await tab.page.close();
  });

  it("on screen are asked for before those further down", async () => {
    const order: string[] = [];
    const dot: Served = (request, response) => {
      // The page asks for an image; it may ask for one again that it has not kept.
      if (request.headers["sec-fetch-dest"] !== "image") order.push(request.url ?? "");
      response.writeHead(200, { "content-type": "image/png", "cache-control": "no-store" }).end(blackPng(100, 100));
    };
    const pictures = await serveSite({ "/dot.png": dot });
    // The last elements of the source come first on the page.
    const tags = Array.from(
      { length: TALL },
      (_, i) => `<div style="order: ${-i}">${square(`${pictures.origin}/dot.png?${i}`, 300)}</div>`,
    );
    // The pictures are added to the page together, already loaded: otherwise they would be asked for in the order in
    // which they load.
    const body = `<template><div style="display: flex; flex-direction: column">${tags.join("")}</div></template>
      <script>
        const all = document.importNode(document.querySelector("template").content, true);
        Promise.all([...all.querySelectorAll("img")].map((image) => image.decode())).then(() => document.body.append(all));
      </script>`;
    const page = await serveSite({ "/": html(body) }, "localhost");
    const tab = await openTab(running(), `${page.origin}/`);
    await readAnswers(running(), tab.id, TALL);
    const ours = order.map((url) => Number(url.split("?")[1]));
    expect(ours.toSorted((a, b) => a - b)).toEqual(tags.map((_, i) => i));
    // 800 px show three pictures. Requests that are made at once arrive in any order.
    for (const i of [1, 2, 3]) expect(ours.slice(0, MAX_IN_FLIGHT)).toContain(TALL - i);
    // One more window height counts as near: by the second round of requests it is known which pictures are.
    for (const i of [4, 5]) expect(ours.slice(0, 2 * MAX_IN_FLIGHT)).toContain(TALL - i);
    pictures.close();
    page.close();
    await tab.page.close();
  });
});
