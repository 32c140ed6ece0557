/** What was classified once is known from then on: no second inference, and no second download. */
import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { openTab, readAnswers } from "../../scripts/cli/labelPage";
import { ROOT } from "../../scripts/paths";
import type { PictureReport } from "../../src/content/summary";
import { askClassifier } from "./ask";
import { CARRIED_MODEL, html, openPopup, type Running, type Site, serveSite, setSettings, useBrowser } from "./harness";

const PICTURES = 20;
const sample = (name: string) => readFileSync(`${ROOT}test/samples/${name}.svg`, "utf8");
/** What the carried model takes them for. */
const UMBRELLA = "lampshade, lamp shade";
const CLOCK = "stopwatch, stop watch";
const clock = sample("clock");
const umbrella = sample("umbrella");
const FRESH = { "cache-control": "max-age=3600" };

const sites: Site[] = [];
afterEach(() => {
  for (const site of sites.splice(0)) site.close();
});

interface Shown {
  readonly drawing: (path: string) => string;
  readonly headers?: Record<string, string>;
  /** How many addresses the page shows. */
  readonly count?: number;
  readonly sameOrigin?: boolean;
}

/** A page of pictures, on a server of their own unless said otherwise. */
async function site({ drawing, headers = {}, count = PICTURES, sameOrigin = false }: Shown) {
  const paths = Array.from({ length: count }, (_, i) => `/${i}.svg`);
  const answer = (path: string) => (_: unknown, response: ServerResponse) =>
    void response.writeHead(200, { "content-type": "image/svg+xml", ...headers }).end(drawing(path));
  const served = Object.fromEntries(paths.map((path) => [path, answer(path)]));
  const pictures = await serveSite(sameOrigin ? {} : served);
  const from = sameOrigin ? "" : pictures.origin;
  const tags = paths.map((path) => `<img width="100" height="100" src="${from}${path}" alt="">`);
  const page = await serveSite({ ...(sameOrigin && served), "/": html(tags.join("")) }, "localhost");
  sites.push(pictures, page);
  return { url: `${page.origin}/`, pictures: sameOrigin ? page : pictures };
}

const status = (running: Running) =>
  askClassifier<{ inferred: number; remembered: number; engine?: string }>(running, "status");

async function visit(running: Running, url: string, count = PICTURES): Promise<PictureReport[]> {
  const { page, id } = await openTab(running, url);
  const reports = await readAnswers(running, id, count);
  await page.close();
  return reports.sort((a, b) => a.address.localeCompare(b.address));
}

const labels = (reports: readonly PictureReport[]) =>
  reports.map(({ answer }) => (answer?.state === "unreadable" ? answer : answer?.top5[0]?.label));

const forget = ({ background }: Running) => background.evaluate(() => chrome.offscreen.closeDocument());

/** Each picture's bytes differ, what is seen does not. */
const different = (name: string) => (path: string) => `${clock}<!-- ${name} ${path} -->`;

describe("a page that is visited again", () => {
  const running = useBrowser();

  it.each([
    ["from another server", false],
    ["from the page's own", true],
  ])("needs no inference and no worker, nor its pictures once more: %s", async (_, sameOrigin) => {
    await setSettings(running(), { model: CARRIED_MODEL });
    const { url, pictures } = await site({
      drawing: different(String(sameOrigin)),
      headers: FRESH,
      sameOrigin,
    });
    const before = await visit(running(), url);
    expect(labels(before)).toEqual(Array(PICTURES).fill(CLOCK));
    expect((await status(running())).inferred).toBeGreaterThanOrEqual(PICTURES);
    await forget(running());
    const asked = pictures.asked.length;

    const after = await visit(running(), url);
    expect(after).toEqual(before);
    expect(await status(running())).toMatchObject({ inferred: 0, remembered: PICTURES });
    expect((await status(running())).engine).toBeUndefined();
    expect(pictures.asked.slice(asked).filter((path) => path !== "/")).toEqual([]);
  });

  it("needs no inference where the server wants to be asked again", async () => {
    const { url } = await site({
      drawing: different("again"),
      headers: { "cache-control": "no-cache" },
    });
    const before = await visit(running(), url);
    await forget(running());
    expect(await visit(running(), url)).toEqual(before);
    expect(await status(running())).toMatchObject({ inferred: 0, remembered: PICTURES });
  });

  it("gets new labels where other pictures are shown under the same addresses", async () => {
    let drawing = clock;
    const { url } = await site({
      drawing: (path) => `${drawing}<!-- ${path} changing -->`,
      headers: { "cache-control": "max-age=1" },
    });
    const [before] = labels(await visit(running(), url));
    drawing = umbrella;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const after = labels(await visit(running(), url));
    expect(before).toBe(CLOCK);
    expect(new Set(after)).toEqual(new Set([UMBRELLA]));
  });

  it("is classified anew when the results were cleared on the options page", async () => {
    const { url } = await site({ drawing: different("cleared"), headers: FRESH });
    await visit(running(), url);
    const options = await running().context.newPage();
    await options.goto(`${running().origin}src/options/index.html`);
    options.on("dialog", (dialog) => dialog.accept());
    const erase = options.getByRole("button", { name: "Erase: Answers and corrections" });
    await erase.click();
    await options.locator("button:disabled").first().waitFor({ state: "attached" });
    await expect.poll(() => options.getByRole("button", { name: "Erase: Settings" }).isEnabled()).toBe(true);
    await options.close();
    await forget(running());
    await visit(running(), url);
    expect(await status(running())).toMatchObject({ inferred: PICTURES, remembered: 0 });
  });

  it("says in the popup how many were known from before", async () => {
    const { url } = await site({ drawing: different("popup"), headers: FRESH });
    await visit(running(), url);
    await forget(running());
    const tab = await openTab(running(), url);
    await readAnswers(running(), tab.id, PICTURES);
    const popup = await openPopup(running(), tab.id);
    await popup.getByText("No engine is needed now").click();
    await popup.getByText(`0 classified, ${PICTURES} known from before.`).waitFor();
    await popup.close();
    await tab.page.close();
  });
});

describe("the same picture", () => {
  const running = useBrowser();

  it("is run through the model once, under however many addresses and in however many tabs", async () => {
    await setSettings(running(), { model: CARRIED_MODEL });
    const { url } = await site({ drawing: () => clock, headers: { "cache-control": "no-store" } });
    const tabs = [await openTab(running(), url), await openTab(running(), url)];
    for (const { id } of tabs) {
      expect(new Set(labels(await readAnswers(running(), id, PICTURES)))).toEqual(new Set([CLOCK]));
    }
    expect(await status(running())).toMatchObject({ inferred: 1 });
  });
});

describe("where the browser's storage is of no use", () => {
  const running = useBrowser();

  it("every picture still gets its label", async () => {
    await setSettings(running(), { model: CARRIED_MODEL });
    const options = await running().context.newPage();
    await options.goto(`${running().origin}src/options/index.html`);
    await forget(running()).catch(() => {});
    // A later version's database, kept open: this one can neither read nor replace it.
    await options.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open("results", 99);
          opening.onsuccess = resolve;
          opening.onerror = reject;
        }),
    );
    const { url } = await site({ drawing: different("useless"), headers: FRESH });
    for (const reports of [await visit(running(), url), await visit(running(), url)]) {
      expect(new Set(labels(reports))).toEqual(new Set([CLOCK]));
    }
    expect((await status(running())).inferred).toBe(2 * PICTURES);
    await options.close();
  });
});
