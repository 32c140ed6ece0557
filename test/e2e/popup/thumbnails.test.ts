/** The popup's small pictures come from what was read already: no server learns from them who looks at its pictures. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTab, readAnswers, type Tab } from "../../../scripts/cli/labelPage";
import { pictureKey } from "../../../src/corrections/pictureKey";
import {
  CARRIED_MODEL,
  html,
  openPopup,
  type Served,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";
import { drawing } from "../support/samples";

const COOKIES = ["strict=1; SameSite=Strict", "lax=1; SameSite=Lax", "plain=1"];

describe("the popup's small pictures", () => {
  const running = useBrowser();
  let elsewhere: Site;
  let pictures: Site;
  let page: Site;
  let tab: Tab;
  let popup: Page;
  /** Requests for pictures since the popup was opened; its server redirects them, and wants nothing kept. */
  let since: { path: string; cookie: string | undefined }[] | undefined;

  beforeAll(async () => {
    const served: Served = (request, response) => {
      since?.push({ path: request.url ?? "", cookie: request.headers.cookie });
      const headers = { "content-type": "image/svg+xml", "cache-control": "no-store" };
      if (since && request.url === "/moved.svg") {
        return void response.writeHead(302, { location: `${elsewhere.origin}/moved.svg` }).end();
      }
      response.writeHead(200, headers).end(drawing(request.url === "/moved.svg" ? "clock" : "umbrella"));
    };
    elsewhere = await serveSite({ "/moved.svg": { type: "image/svg+xml", body: drawing("clock") } });
    pictures = await serveSite({
      "/": (_, response) => response.writeHead(200, { "set-cookie": COOKIES }).end(),
      "/stays.svg": served,
      "/moved.svg": served,
    });
    const pages: Record<string, Served> = { "/own.svg": served };
    page = await serveSite(pages, "localhost");
    const addresses = [`${pictures.origin}/stays.svg`, `${pictures.origin}/moved.svg`, `${page.origin}/own.svg`];
    pages["/"] = (_, response) => {
      const tags = addresses.map((address) => `<img width="100" height="100" src="${address}" alt="">`);
      const { body } = html(tags.join("")) as { body: string };
      response.writeHead(200, { "content-type": "text/html", "set-cookie": COOKIES }).end(body);
    };
    const words = addresses.map((address) => [pictureKey(address), address.split("/").at(-1)]);
    await running().background.evaluate((corrections) => chrome.storage.local.set({ corrections }), words);
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    // The cookies are those of a site that the user has visited.
    const visited = await running().context.newPage();
    await visited.goto(`${pictures.origin}/`);
    await visited.close();
    tab = await openTab(running(), `${page.origin}/`);
    await readAnswers(running(), tab.id, addresses.length);
    since = [];
    popup = await openPopup(running(), tab.id);
    await popup.locator(".labels .row").nth(2).waitFor();
  });
  afterAll(async () => {
    await popup?.close();
    await tab?.page.close();
    for (const site of [elsewhere, pictures, page]) site?.close();
  });

  it("are shown, without cookies and without following a redirect", async () => {
    const rowOf = (name: string) => popup.locator(".labels > li").filter({ hasText: name });
    await rowOf("stays.svg").locator("img").waitFor();
    await rowOf("own.svg").locator("img").waitFor();
    await expect.poll(() => since?.map(({ path }) => path)).toContain("/moved.svg");
    // A request in the user's name would have been made by now, as the others were.
    expect(since?.filter(({ cookie }) => cookie !== undefined)).toEqual([]);
    expect(elsewhere.asked).toEqual([]);
    expect(await rowOf("moved.svg").locator("img").count()).toBe(0);
  });

  it("are the squares that were classified", async () => {
    const shown = await popup.locator(".thumbnail img").evaluateAll((all) =>
      (all as HTMLImageElement[]).map(({ src, naturalWidth, naturalHeight }) => ({
        file: src.slice(0, 23),
        size: `${naturalWidth} × ${naturalHeight}`,
      })),
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const each of shown) expect(each).toEqual({ file: "data:image/jpeg;base64,", size: "128 × 128" });
  });

  it("cannot be had from a server by any extension page", async () => {
    const loaded = await popup.evaluate(
      (address) =>
        new Promise<string>((resolve) => {
          const img = new Image();
          img.onload = () => resolve("loaded");
          img.onerror = () => resolve("refused");
          img.src = address;
        }),
      `${elsewhere.origin}/moved.svg`,
    );
    expect(loaded).toBe("refused");
    expect(elsewhere.asked).toEqual([]);
  });
});
