/** What pages and servers make large: the extension's process stays small, and other tabs get their labels. */
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memoryOf } from "../../../bench/extension/memoryOf";
import { askContent, openTab, type Tab } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { blackPng } from "../../make/png";
import {
  CARRIED_MODEL,
  EVERY_SITE,
  eventually,
  html,
  type Served,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";
import { drawing } from "../support/samples";

/** Aim: 800 MB. With room for a busy machine, on which the garbage collector is late. */
const MAX_MB = 1000;
/** Number of pictures of 12 megapixels, 48 MB each when decoded, and how much of that may stay. */
const PHOTOS = 4;
const MAX_LEFT_MB = 60;
/** As many as are asked for at once. */
const BOMBS = 12;
const STALLED = 75;
const STALLED_BYTES = 45 << 20;

const clock = drawing("clock");
/** The page's own request gets a harmless drawing: only what the extension does is looked at. */
const onlyForUs =
  (serve: Extract<Served, (...args: never[]) => void>): Served =>
  (request, response) => {
    if (request.headers["sec-fetch-dest"] !== "image") return serve(request, response);
    response.writeHead(200, { "content-type": "image/svg+xml", "cache-control": "no-store" }).end(clock);
  };

const bomb = blackPng(10_000, 10_000);
const bombs = onlyForUs(({ url }, response) => {
  response.writeHead(200, { "content-type": "image/png" }).end(Buffer.concat([bomb, Buffer.from(`${url}`)]));
});
const part = Buffer.alloc(1 << 20, 1);
const stalling = onlyForUs((_, response) => {
  response.writeHead(200, { "content-type": "image/png", "content-length": STALLED_BYTES + 1 });
  let sent = 0;
  const more = () => {
    while (sent < STALLED_BYTES && response.write(part)) sent += part.length;
    if (sent < STALLED_BYTES) sent += part.length;
  };
  response.on("drain", more);
  more();
});

const tags = (addresses: readonly string[]) =>
  addresses.map((src) => `<img width="70" height="70" src="${src}" alt="">`).join("");

describe("with tabs that ask for more than there is memory for", () => {
  const running = useBrowser(EVERY_SITE);
  let site: Site;
  const hosts = (from: number, count: number, path: string) => {
    const { port } = new URL(site.origin);
    return Array.from({ length: count }, (_, i) => `http://h${from + i}.localhost:${port}${path}?${from + i}`);
  };
  const reports = ({ id }: Tab) => askContent<PictureReport[]>(running(), id, "pictures").catch(() => []);
  const peak = async () => (await memoryOf(running())).extension.peak_mb;
  const answered = async (tab: Tab) => (await reports(tab)).filter(({ answer }) => answer);
  /** Opens a page with one sound picture; resolves with the time in ms until it had its verdict. */
  const other = async (name: string) => {
    const page = await serveSite({
      "/": html(tags([`/${name}.svg`])),
      [`/${name}.svg`]: { type: "image/svg+xml", body: Buffer.concat([clock, Buffer.from(`<!-- ${name} -->`)]) },
    });
    const tab = await openTab(running(), `${page.origin}/`);
    const since = performance.now();
    const [report] = await eventually(async () => {
      const all = await answered(tab);
      return all.length > 0 && all;
    }, `the picture of the tab "${name}" has its answer`);
    const ms = performance.now() - since;
    expect(report?.answer?.state).toMatch(/^(confident|ambiguous|unrecognised)$/);
    await tab.page.close();
    page.close();
    return ms;
  };

  beforeAll(async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    const pages = {
      "/bombs": (_: unknown, response: { end(body: string): void }) =>
        response.end(`<!doctype html><meta charset="utf-8"><body>${tags(hosts(1000, BOMBS, "/bomb.png"))}`),
      "/stalled": ({ url = "" }, response: { end(body: string): void }) =>
        response.end(
          `<!doctype html><meta charset="utf-8"><body>${tags(hosts(Number(url.split("?")[1]), STALLED, "/stall.png"))}`,
        ),
    };
    site = await serveSite({ ...(pages as Record<string, Served>), "/bomb.png": bombs, "/stall.png": stalling });
    await other("first");
  });
  afterAll(() => site.close());

  it(`keeps no pixels of ${PHOTOS} photographs of 12 megapixels`, async () => {
    const photo = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: "teal" } })
      .webp({ effort: 0 })
      .toBuffer();
    const paths = Array.from({ length: PHOTOS }, (_, i) => `/photo-${i}.webp`);
    const served = paths.map((path): [string, Served] => [
      path,
      { type: "image/webp", body: Buffer.concat([photo, Buffer.from(path)]) },
    ]);
    const photos = await serveSite({ "/": html(tags(paths)), ...Object.fromEntries(served) });
    const tab = await openTab(running(), `${photos.origin}/`);
    await eventually(async () => (await answered(tab)).length === PHOTOS, "all have answers");
    expect((await answered(tab)).every(({ answer }) => answer?.state !== "unreadable")).toBe(true);
    await tab.page.close();
    photos.close();
    // What is garbage goes when the browser has time.
    await expect.poll(async () => (await memoryOf(running())).extension.shared_mb).toBeLessThan(MAX_LEFT_MB);
  });

  it(`decodes ${BOMBS} pictures of 100 megapixels one after the other`, async () => {
    const before = await peak();
    const tab = await openTab(running(), `${site.origin}/bombs`);
    await eventually(async () => (await answered(tab)).length > 1, "the first of them have answers");
    const waited = await other("beside the bombs");
    await tab.page.bringToFront();
    const all = await eventually(
      async () => {
        const some = await answered(tab);
        return some.length === BOMBS && some;
      },
      "all of them have answers",
      100_000,
    );
    console.log("bombs:", { before, peak: await peak(), waited });
    expect(all.every(({ answer }) => answer?.state !== "unreadable")).toBe(true);
    expect(await peak()).toBeLessThan(MAX_MB);
    await tab.page.close();
  });

  it(`holds a part of what ${2 * STALLED} servers send that never end`, async () => {
    const tabs: Tab[] = [];
    for (const from of [0, STALLED]) {
      const before = site.asked.filter((path) => path === "/stall.png").length;
      tabs.push(await openTab(running(), `${site.origin}/stalled?${from}`));
      const asked = () => site.asked.filter((path) => path === "/stall.png").length - before;
      // Once by the page, and by us.
      await eventually(async () => asked() >= STALLED + 12, "their pictures are being received");
    }
    const waited = await other("beside the stalled");
    for (const tab of tabs) {
      await tab.page.bringToFront();
      await eventually(async () => (await answered(tab)).length > 12, "some were given up");
    }
    console.log("stalled:", { peak: await peak(), waited, asked: site.asked.length });
    expect(await peak()).toBeLessThan(MAX_MB);
    for (const tab of tabs) {
      expect(new Set((await answered(tab)).map(({ answer }) => answer?.state === "unreadable" && answer.code))).toEqual(
        new Set(["too-slow"]),
      );
      await tab.page.close();
    }
  });
});
