/** Difficult pages: their pictures still get labels, and the pages go on working. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askContent, openTab, readAnswers, readPictures } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import type { Summary } from "../../../src/protocol/page/summary";
import { blackPng } from "../../make/png";
import { lookedThrough } from "../support/found";
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

/** Looks the same at each address, but differs in its bytes, so that each file needs its own inference. */
const unlike =
  (type: string, body: Uint8Array): Served =>
  ({ url }, response) =>
    void response.writeHead(200, { "content-type": type }).end(Buffer.concat([body, Buffer.from(`<!-- ${url} -->`)]));

const clock = unlike("image/svg+xml", drawing("clock"));
const picture = '<img width="100" height="100" src="/clock.svg" alt="">';
const MANY = 600;
const LABELLED_MS = 300_000;
/**
 * A different picture each time, inside the page itself: requesting so many from a server would take the browser a
 * minute.
 */
const dot = blackPng(100, 100);
const numbered = (i: number) =>
  `data:image/png;i=${i};base64,${Buffer.concat([dot, Buffer.from(`${i}`)]).toString("base64")}`;

const pages: Record<string, Served> = {
  "/clock.svg": clock,
  "/many": html(
    Array.from({ length: MANY }, (_, i) => `<img width="100" height="100" src="${numbered(i)}" alt="">`).join(""),
  ),
  "/removes": html(
    picture,
    `<script>
      self.removed = 0;
      new MutationObserver(() => {
        for (const element of document.querySelectorAll("label-lens")) { element.remove(); self.removed++; }
      }).observe(document, { childList: true, subtree: true });
    </script>`,
  ),
  "/floods": html(
    `${picture}<div id="flood"></div><img id="late" width="100" height="100" alt="">`,
    `<script>
      self.rounds = 0;
      setInterval(() => {
        self.rounds++;
        flood.innerHTML = "<p><i>x</i></p>".repeat(300);
        for (const p of flood.children) p.setAttribute("src", self.rounds);
      }, 0);
      setTimeout(() => { late.src = "/clock.svg?late"; }, 1000);
    </script>`,
  ),
  "/hostile": html(
    picture,
    `<script>
      Array.prototype.toJSON = () => "broken";
      Map.prototype.get = Promise.prototype.then = JSON.stringify = () => { throw new Error("not today"); };
      Element.prototype.attachShadow = () => { throw new Error("no shadows"); };
      Object.freeze(Object.prototype);
    </script>`,
  ),
  "/first": html(Array.from({ length: 60 }, (_, i) => `<img width="100" height="100" src="/clock.svg?${i}">`).join("")),
  "/second": html(picture),
};

const hasVerdict = ({ answer }: PictureReport) => answer !== undefined && answer.state !== "unreadable";

describe("a page that", () => {
  const running = useBrowser();
  let site: Site;
  beforeAll(async () => {
    site = await serveSite(pages);
  });
  beforeEach(() => setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" }));
  afterAll(() => site.close());

  it(`has ${MANY} pictures has those on screen labelled first, then all of them`, {
    timeout: 600_000,
  }, async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "litert" });
    const tab = await openTab(running(), `${site.origin}/many`);
    const read = () => readPictures(running(), tab.id).catch(() => []);
    const onScreen = await eventually(async () => {
      const answered = (await read()).filter(({ answer }) => answer);
      return answered.length > 0 && answered.length < MANY / 2 && answered;
    }, "the first have an answer");
    // A row holds about a dozen pictures of 100 px; the window shows eight rows.
    for (const { address } of onScreen.slice(0, 24))
      expect(Number(/i=(\d+)/.exec(address)?.[1])).toBeLessThan(MANY / 2);
    // Here the popup is a tab of its own, and a tab hidden by another gets little time to find its pictures. Lists of
    // so many pictures are slow to send, so the test asks for their numbers only.
    const summary = () => askContent<Summary>(running(), tab.id, "summary", [-1]);
    await eventually(async () => (await summary()).total === MANY, "all are found", LABELLED_MS);
    const popup = await openPopup(running(), tab.id);
    await popup
      .getByText(new RegExp(`of ${MANY}|${MANY} pictures`))
      .first()
      .waitFor();
    await popup.close();
    await tab.page.bringToFront();
    await eventually(async () => (await summary()).answered === MANY, "all have answers", LABELLED_MS);
    expect((await read()).filter(hasVerdict)).toHaveLength(MANY);
    await tab.page.close();
  });

  it("takes our element away gets it back a few times, then is left alone, and has its labels in the popup", async () => {
    const tab = await openTab(running(), `${site.origin}/removes`);
    const [report] = await readAnswers(running(), tab.id, 1);
    expect(report && hasVerdict(report)).toBe(true);
    await eventually(async () => Number(await tab.page.evaluate("self.removed")) >= 2, "it was taken away again");
    await tab.page.mouse.move(50, 50);
    // A badge under the pointer would be drawn within the next frames.
    await lookedThrough(tab.page);
    expect(await tab.page.evaluate("self.removed")).toBeLessThan(10);
    const popup = await openPopup(running(), tab.id);
    await popup.getByText("of 1 recognised").waitFor();
    await popup.close();
    await tab.page.close();
  });

  it("changes endlessly still gets labels, also for pictures that it adds meanwhile", async () => {
    const tab = await openTab(running(), `${site.origin}/floods`);
    const reports = await readAnswers(running(), tab.id, 2);
    expect(reports.filter(hasVerdict)).toHaveLength(2);
    const before = Number(await tab.page.evaluate("self.rounds"));
    await eventually(async () => Number(await tab.page.evaluate("self.rounds")) > before + 20, "it still runs");
    await tab.page.close();
  });

  it("spoils the built-in functions does not reach ours", async () => {
    const tab = await openTab(running(), `${site.origin}/hostile`);
    const [report] = await readAnswers(running(), tab.id, 1);
    expect(report && hasVerdict(report)).toBe(true);
    await tab.page.close();
  });

  it("navigates away while it is classified costs nothing: the next one gets its labels", async () => {
    const tab = await openTab(running(), `${site.origin}/first`);
    await eventually(async () => {
      const reports = await askContent<PictureReport[]>(running(), tab.id, "pictures").catch(() => []);
      return reports.some(({ answer }) => answer) && reports.some(({ answer }) => !answer);
    }, "some pictures have answers, others not");
    await tab.page.goto(`${site.origin}/second`);
    const reports = await readAnswers(running(), tab.id, 1);
    expect(reports.map(({ address }) => new URL(address).pathname)).toEqual(["/clock.svg"]);
    expect(reports.every(hasVerdict)).toBe(true);
    await tab.page.close();
  });
});
