/** What a user sees of pictures whose server misbehaves; the others on the page do not wait for them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTab, readAnswers, type Tab } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
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

const clock = drawing("clock");
/** The cookies that our own requests carried, and how many these requests were: the browser says what asks for a file. */
const carried: (string | undefined)[] = [];
const sound: Served = ({ headers }, response) => {
  if (headers["sec-fetch-dest"] === "empty") carried.push(headers.cookie);
  // Not kept, so that the classifier asks the server, too.
  response.writeHead(200, { "content-type": "image/svg+xml", "cache-control": "no-store" }).end(clock);
};
const signIn: Served = (_, response) =>
  response.writeHead(200, { "content-type": "text/html", "set-cookie": "user=someone; SameSite=Strict" }).end("Hello.");
/** The browser gives a page the pictures that it has loaded before; these fail when they are requested again. */
const SERVERS: Record<string, [Served, { code: string; detail?: string }]> = {
  "/missing.png": [(_, response) => response.writeHead(404).end(), { code: "refused", detail: "404" }],
  "/forbidden.png": [(_, response) => response.writeHead(403).end(), { code: "refused", detail: "403" }],
  "/circle.png": [(_, response) => response.writeHead(302, { location: "/circle.png" }).end(), { code: "unreachable" }],
  "/reset.png": [(request) => request.socket.destroy(), { code: "unreachable" }],
  "/half.png": [
    (_, response) => {
      response.writeHead(200, { "content-type": "image/svg+xml", "content-length": clock.length });
      response.write(clock.subarray(0, 200), () => response.destroy());
    },
    { code: "unreachable" },
  ],
  // Good files of which the browser shows nothing.
  "/typed-wrong.svg": [
    { type: "text/plain", body: clock, headers: { "cache-control": "max-age=600" } },
    { code: "broken" },
  ],
  "/kept-back.svg": [
    { type: "image/svg+xml", body: clock, headers: { "cross-origin-resource-policy": "same-origin" } },
    { code: "broken" },
  ],
  "/forbidden-by-page.svg": [sound, { code: "broken" }],
};

describe("a page whose pictures come from servers that misbehave", () => {
  const running = useBrowser();
  let pictures: Site;
  let page: Site;
  let tab: Tab;
  let answers: PictureReport[];

  beforeAll(async () => {
    const paths = Object.fromEntries(Object.entries(SERVERS).map(([path, [served]]) => [path, served]));
    pictures = await serveSite({ ...paths, "/sound.svg": sound, "/sign-in": signIn });
    const signedIn = await running().context.newPage();
    await signedIn.goto(`${pictures.origin}/sign-in`);
    await signedIn.close();
    const tags = [...Object.keys(SERVERS), "/sound.svg"].map(
      (path) => `<img width="100" height="100" src="${pictures.origin}${path}" alt="">`,
    );
    const allowed = Object.keys(SERVERS).filter((path) => path !== "/forbidden-by-page.svg");
    const sources = [...allowed, "/sound.svg"].map((path) => pictures.origin + path).join(" ");
    const policy = `<meta http-equiv="Content-Security-Policy" content="img-src ${sources}">`;
    page = await serveSite({ "/": html(tags.join("\n"), policy) }, "localhost");
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    tab = await openTab(running(), `${page.origin}/`);
    answers = await readAnswers(running(), tab.id, tags.length);
  });
  afterAll(() => {
    pictures.close();
    page.close();
  });

  it.each(Object.entries(SERVERS).map(([path, [, expected]]) => [path, expected] as const))(
    "%s: %o",
    (path, expected) => {
      const answer = answers.find(({ address }) => address.endsWith(path))?.answer;
      if (expected.code) expect(answer).toMatchObject({ state: "unreadable", ...expected });
      else expect(answer?.state).toMatch(/^(confident|ambiguous|unrecognised)$/);
    },
  );

  it("does not recall what it was told of a file that is not shown", async () => {
    const again = await openTab(running(), `${page.origin}/`);
    const reports = await readAnswers(running(), again.id, answers.length);
    const codes = ({ address, answer }: PictureReport) => [address, answer?.state === "unreadable" && answer.code];
    expect(reports.map(codes).sort()).toEqual(answers.map(codes).sort());
    await again.page.close();
  });

  it("is told nothing of its users: no request of ours carries a cookie", () => {
    expect(carried.length).toBeGreaterThan(0);
    expect(carried.filter((cookie) => cookie)).toEqual([]);
  });

  it("says in the popup how many, why, and what to do", async () => {
    const popup = await openPopup(running(), tab.id);
    await popup.getByText("2 refused by the server").click();
    for (const status of ["HTTP 403", "HTTP 404"]) await popup.getByText(status).first().waitFor();
    await popup.getByText("3 whose server cannot be reached").waitFor();
    await popup.close();
  });
});
