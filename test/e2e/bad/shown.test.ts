/** Pictures whose file cannot be read, though the page shows them; and some that it does not. */
import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askContent } from "../../../scripts/cli/labelPage";
import type { Answer } from "../../../src/protocol/answer";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { look } from "../support/found";
import {
  CARRIED_MODEL,
  eventually,
  html,
  openPopup,
  type Served,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";
import { drawing } from "../support/samples";

const REVOKED = `<img id="revoked" width="200" height="200" alt=""><script type="module">
  const image = document.getElementById("revoked");
  const address = URL.createObjectURL(await (await fetch("/clock.svg")).blob());
  image.onload = () => URL.revokeObjectURL(address);
  image.src = address;
</script>`;
/** A page whose scripts may fetch nothing from elsewhere; what we fetch is not its business. */
const STRICT = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`;

/** Two videos of which a script can draw only black; the browser has keys for one. */
const VIDEOS = `<video width="200" height="200" autoplay muted id="encrypted"></video>
  <video width="200" height="200" autoplay muted></video>
  <script type="module">
    const canvas = Object.assign(document.createElement("canvas"), { width: 200, height: 200 });
    const context = canvas.getContext("2d");
    setInterval(() => context.fillRect(0, 0, 200, 200), 40);
    const type = [{ initDataTypes: ["webm"], videoCapabilities: [{ contentType: 'video/webm; codecs="vp8"' }] }];
    const system = await navigator.requestMediaKeySystemAccess("org.w3.clearkey", type);
    await encrypted.setMediaKeys(await system.createMediaKeys());
    for (const video of document.querySelectorAll("video")) video.srcObject = canvas.captureStream(25);
  </script>`;

const isOurs = ({ headers }: IncomingMessage) => headers["sec-fetch-dest"] === "empty";
const hasCookie = ({ headers }: IncomingMessage) => headers.cookie?.includes("user=1") === true;
const svg = (name: string, headers = {}): Served => ({ type: "image/svg+xml", body: drawing(name), headers });
/** Sends a picture to whoever has logged in. */
const afterLogin =
  (name: string): Served =>
  (request, response) => {
    if (!hasCookie(request)) return void response.writeHead(401).end();
    const { origin = "*" } = request.headers;
    const cors = { "access-control-allow-origin": origin, "access-control-allow-credentials": "true" };
    response.writeHead(200, { "content-type": "image/svg+xml", ...cors }).end(drawing(name));
  };

/** What an answer comes to: how a verdict was read, or why there is none. */
const inShort = (answer: Answer | undefined): string | undefined => {
  if (answer?.state === "unreadable") return `${answer.code} ${answer.detail}`.trim();
  return answer && (answer.fromScreen ? "from the screen" : "exact");
};
const shortOf = (reports: readonly PictureReport[]) =>
  Object.fromEntries(reports.map(({ address, answer }) => [address.replace(/^.*\//, ""), inShort(answer)]));

let pictures: Site;
let page: Site;
/** Paths that were requested by us. */
const asked: string[] = [];
beforeAll(async () => {
  const noted =
    (served: Served): Served =>
    (request, response) => {
      if (isOurs(request)) asked.push(request.url ?? "");
      if (typeof served === "function") served(request, response);
    };
  pictures = await serveSite(
    {
      "/private.svg": noted(afterLogin("umbrella")),
      "/style.svg": noted(afterLogin("stripes")),
      "/far.svg": noted(afterLogin("honeycomb")),
      "/credentials.svg": noted(afterLogin("clock")),
      "/small.svg": noted(afterLogin("pool-table")),
    },
    "localhost",
  );
  const at = (path: string) => `${pictures.origin}/${path}`;
  const img = (path: string, more = "") => `<img width="200" height="200" src="${at(path)}" alt="" ${more}>`;
  const style = (path: string) =>
    `<div style="display: inline-block; width: 200px; height: 200px; background: url(${at(path)}) 0 0 / 100% 100%"></div>`;
  const withCookie = (body: string, head = ""): Served => ({
    ...(html(body, head) as { type: string; body: string }),
    headers: { "set-cookie": "user=1" },
  });
  page = await serveSite(
    {
      "/": withCookie(
        `${REVOKED}${img("private.svg")}${img("gone.svg")}${img("credentials.svg", 'crossorigin="use-credentials"')}
         ${style("style.svg")}${style("lost.svg")}<div style="height: 3000px"></div>${img("far.svg")}`,
        STRICT,
      ),
      "/videos": html(VIDEOS),
      "/small": withCookie(img("small.svg", 'style="width: 70px; height: 70px"')),
      "/clock.svg": svg("clock"),
    },
    "localhost",
  );
});
beforeEach(() => void asked.splice(0));
afterAll(() => {
  pictures.close();
  page.close();
});

describe("with all sites allowed, and without a click", () => {
  const running = useBrowser();
  beforeEach(() => setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" }));

  it("what the page has loaded is drawn, where the browser lets it be read; other reasons are true", async () => {
    const { reports, ...tab } = await look(running(), `${page.origin}/`, 7);
    const { "far.svg": far, ...others } = shortOf(reports);
    const [revoked] = Object.entries(others).filter(([name]) => !name.includes("."));
    expect(revoked?.[1]).toBe("exact");
    expect(others).toMatchObject({
      "private.svg": "refused 401",
      "gone.svg": "refused 404",
      "credentials.svg": "exact",
      "style.svg": "refused 401",
      "lost.svg": "refused 404",
    });
    expect(far).toBe("refused 401");
    await tab.page.close();
  });

  it("a copy-protected video is said to be one, and one that is black is not", async () => {
    const { reports, ...tab } = await look(running(), `${page.origin}/videos`, 2);
    expect(reports.map(({ answer }) => inShort(answer)).sort()).toEqual(["encrypted-video", "exact"]);
    await tab.page.close();
  });
});

describe("with all sites allowed, and after a click", () => {
  // After a click, the browser captures the tab, as it does with this permission.
  const running = useBrowser({ hostPermissions: ["<all_urls>"] });
  beforeEach(() => setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" }));

  it("what the page shows is read from the screen where it cannot be read otherwise", async () => {
    const { reports, ...tab } = await look(running(), `${page.origin}/`, 7);
    expect(shortOf(reports)).toMatchObject({
      "private.svg": "from the screen",
      "gone.svg": "refused 404",
      "credentials.svg": "exact",
      "style.svg": "from the screen",
      "lost.svg": "refused 404",
      "far.svg": "refused 401",
    });
    const popup = await openPopup(running(), tab.id);
    await popup.getByText("2 pictures were read from the screen: less exact.").waitFor();
    await popup.close();
    await tab.page.bringToFront();
    asked.length = 0;
    await tab.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const now = async () => shortOf(await askContent<PictureReport[]>(running(), tab.id, "pictures"));
    await eventually(async () => (await now())["far.svg"] === "from the screen", "it is read when it is scrolled to");
    expect(asked).toEqual([]);
    await tab.page.close();
  });

  it("what was small on screen is read again when it is shown larger", async () => {
    const { reports, ...tab } = await look(running(), `${page.origin}/small`, 1);
    const [small] = reports;
    expect(inShort(small?.answer)).toBe("from the screen");
    await tab.page.bringToFront();
    await tab.page.evaluate(() => document.querySelector("img")?.setAttribute("style", "width: 500px; height: 500px"));
    await eventually(async () => {
      const [large] = await askContent<PictureReport[]>(running(), tab.id, "pictures");
      return JSON.stringify(large?.answer) !== JSON.stringify(small?.answer) && inShort(large?.answer);
    }, "it has another verdict");
    await tab.page.close();
  });
});
