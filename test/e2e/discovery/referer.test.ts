/** Servers that send their pictures only to requests with a Referer. */
import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readAnswers } from "../../../scripts/cli/labelPage";
import { blackPng } from "../../make/png";
import { hasVerdict, look } from "../support/found";
import { CARRIED_MODEL, html, type Served, type Site, serveSite, setSettings, useBrowser } from "../support/harness";

/** The requests, and who made each, as far as the headers tell. */
const asked: { referer: string | undefined; ours: boolean }[] = [];
const isOurs = ({ headers }: IncomingMessage) => headers["sec-fetch-dest"] === "empty";
const guarded =
  (from: () => string): Served =>
  (request, response) => {
    const { referer } = request.headers;
    asked.push({ referer, ours: isOurs(request) });
    if (!referer?.startsWith(from())) return void response.writeHead(403).end();
    response.writeHead(200, { "content-type": "image/png", "cache-control": "no-store" }).end(blackPng(100, 100));
  };

describe("a picture that is refused without a Referer", () => {
  const running = useBrowser();
  let pictures: Site;
  let page: Site;
  beforeAll(async () => {
    pictures = await serveSite({ "/guarded.png": guarded(() => page.origin) });
    const tag = `<img width="100" height="100" src="${pictures.origin}/guarded.png" alt="">`;
    page = await serveSite(
      { "/": html(tag), "/silent": html(tag, '<meta name="referrer" content="no-referrer">') },
      "localhost",
    );
  });
  beforeEach(async () => {
    asked.length = 0;
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  });
  afterAll(() => {
    pictures.close();
    page.close();
  });

  it("stays refused where the page itself tells its browser to send none", async () => {
    const { reports, ...tab } = await look(running(), `${page.origin}/silent`, 1);
    expect(reports[0]?.answer).toMatchObject({ state: "unreadable", code: "refused", detail: "403" });
    expect(asked.filter(({ ours }) => ours)).toEqual([{ referer: undefined, ours: true }]);
    await tab.page.close();
  });

  it("is asked for once more with the page's origin, and labelled; other requests stay as they are", async () => {
    const { reports, ...tab } = await look(running(), `${page.origin}/`, 1);
    expect(reports.every(hasVerdict)).toBe(true);
    const ours = asked.filter(({ ours }) => ours).map(({ referer }) => referer);
    expect(ours).toEqual([undefined, `${page.origin}/`]);
    // A page's own requests stay unchanged.
    asked.length = 0;
    await tab.page.goto(`${page.origin}/silent`);
    await readAnswers(running(), tab.id, 1);
    expect(asked.filter(({ ours }) => !ours)).toEqual([{ referer: undefined, ours: false }]);
    await tab.page.close();
  });
});
