/** Servers that send their pictures only to requests with a Referer. */
import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askContent, openTab, readAnswers } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { blackPng } from "../../make/png";
import { hasVerdict, look } from "../support/found";
import { CARRIED_MODEL, html, type Served, type Site, serveSite, setSettings, useBrowser } from "../support/harness";

/** The requests, and who made each, as far as the headers tell. */
const asked: { path: string | undefined; referer: string | undefined; ours: boolean }[] = [];
/** The Referer of each request of ours for a path. */
const sentFor = (path: string) => asked.flatMap((each) => (each.ours && each.path === path ? [each.referer] : []));
const isOurs = ({ headers }: IncomingMessage) => headers["sec-fetch-dest"] === "empty";
const HEADERS = { "content-type": "image/png", "cache-control": "no-store" };
const note = (request: IncomingMessage) =>
  asked.push({ path: request.url, referer: request.headers.referer, ours: isOurs(request) });
/** Refuses requests without a Referer, and answers each of the others when `opened` has settled. */
const guarded =
  (opened: (referer: string) => Promise<void> | undefined = () => undefined): Served =>
  async (request, response) => {
    const { referer } = request.headers;
    note(request);
    if (!referer) return void response.writeHead(403).end();
    if (isOurs(request)) await opened(referer);
    response.writeHead(200, HEADERS).end(blackPng(100, 100));
  };

describe("a picture that is refused without a Referer", () => {
  const running = useBrowser();
  let pictures: Site;
  let page: Site;
  let other: Site;
  /** Lets the server answer the first page's request for the picture that both pages show. */
  let open: () => void;
  beforeAll(async () => {
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    pictures = await serveSite({
      "/guarded.png": guarded(),
      "/star*.png": guarded(),
      "/shared.png": guarded((referer) => (referer === `${page.origin}/` ? opened : undefined)),
      "/cached.png": (request, response) => {
        note(request);
        const { referer } = request.headers;
        const headers = { ...HEADERS, "cache-control": "max-age=60" };
        response.writeHead(isOurs(request) && !referer ? 403 : 200, headers).end(blackPng(100, 100));
      },
      "/moved.png": (request, response) => {
        note(request);
        const { referer } = request.headers;
        response.writeHead(referer ? 302 : 403, { location: "/end.png", "cache-control": "no-store" }).end();
      },
      "/end.png": (request, response) => {
        note(request);
        response.writeHead(200, HEADERS).end(blackPng(100, 100));
      },
      "/free.png": { type: "image/png", body: blackPng(100, 100) },
    });
    const tag = (path: string) => `<img width="100" height="100" src="${pictures.origin}${path}" alt="">`;
    const pages = {
      "/": html(tag("/guarded.png")),
      "/asterisk": html(tag("/star*.png?a=^|*")),
      "/silent": html(tag("/guarded.png"), '<meta name="referrer" content="no-referrer">'),
      "/cached": html(tag("/cached.png")),
      "/moved": html(tag("/moved.png")),
      "/shared": html(tag("/shared.png") + tag("/free.png")),
    };
    page = await serveSite(pages, "localhost");
    other = await serveSite(pages);
  });
  beforeEach(async () => {
    asked.length = 0;
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  });
  afterAll(() => {
    pictures.close();
    page.close();
    other.close();
  });

  it("stays refused where the page itself tells its browser to send none", async () => {
    const { reports, ...tab } = await look(running(), `${page.origin}/silent`, 1);
    expect(reports[0]?.answer).toMatchObject({ state: "unreadable", code: "refused", detail: "403" });
    expect(asked.filter(({ ours }) => ours)).toMatchObject([{ referer: undefined, ours: true }]);
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
    expect(asked.filter(({ ours }) => !ours)).toMatchObject([{ referer: undefined, ours: false }]);
    await tab.page.close();
  });

  it("is named for an address with an asterisk, too", async () => {
    const { reports, ...tab } = await look(running(), `${page.origin}/asterisk`, 1);
    expect(reports.every(hasVerdict)).toBe(true);
    expect(sentFor("/star*.png?a=^|*")).toEqual([undefined, `${page.origin}/`]);
    await tab.page.close();
  });

  it("is asked for anew where the browser keeps the refusal", async () => {
    const { reports, ...tab } = await look(running(), `${page.origin}/cached`, 1);
    expect(reports.every(hasVerdict)).toBe(true);
    expect(sentFor("/cached.png")).toEqual([undefined, `${page.origin}/`]);
    await tab.page.close();
  });

  it("names a page to the picture's own address alone, not to where that redirects", async () => {
    const { reports, ...tab } = await look(running(), `${page.origin}/moved`, 1);
    expect(reports.every(hasVerdict)).toBe(true);
    expect(sentFor("/moved.png")).toEqual([undefined, `${page.origin}/`]);
    expect(sentFor("/end.png")).toEqual([undefined]);
    await tab.page.close();
  });

  it("names to the server only the page that asks, also where two ask at once", async () => {
    const first = await openTab(running(), `${page.origin}/shared`);
    await expect.poll(() => sentFor("/shared.png")).toEqual([undefined, `${page.origin}/`]);
    const second = await openTab(running(), `${other.origin}/shared`);
    const free = async () => {
      const reports = await askContent<PictureReport[]>(running(), second.id, "pictures").catch(() => []);
      return reports.some(({ address, answer }) => address.endsWith("/free.png") && answer);
    };
    // The second page's requests are under way: that for the picture which both show was begun first.
    await expect.poll(free).toBe(true);
    open();
    const answers = [...(await readAnswers(running(), first.id, 2)), ...(await readAnswers(running(), second.id, 2))];
    expect(answers.every(hasVerdict)).toBe(true);
    expect(sentFor("/shared.png")).toEqual([undefined, `${page.origin}/`, undefined, `${other.origin}/`]);
    expect(await running().background.evaluate(() => chrome.declarativeNetRequest.getSessionRules())).toEqual([]);
    await first.page.close();
    await second.page.close();
  });
});
