/** The options page: getting a model, with everything that can go wrong, bringing one, and what each costs here. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askContent, openTab, type Tab } from "../../scripts/cli/labelPage";
import { MODELS, ROOT } from "../../scripts/paths";
import type { PictureReport } from "../../src/content/summary";
import type { ModelEntry } from "../../src/models/entry";
import { CARRIED_MODEL, EVERY_SITE, eventually, html, openPopup, type Site, serveSite, useBrowser } from "./harness";

const COPY = "copy-of-the-carried";
const weights = readFileSync(`${MODELS}/${CARRIED_MODEL}/${CARRIED_MODEL}.tflite`);

/** How the server treats the next requests for the model. */
let behave: (response: ServerResponse, from: number) => void;
const sendAll = (response: ServerResponse, from: number) =>
  void response
    .writeHead(from ? 206 : 200, { "access-control-allow-origin": "*", "content-length": weights.length - from })
    .end(weights.subarray(from));
const ranges: (string | undefined)[] = [];

describe("a model that is not built in", () => {
  let site: Site;
  let page: Page;
  let tab: Tab;
  beforeAll(async () => {
    const clock = readFileSync(`${ROOT}test/samples/clock.svg`, "utf8");
    let asked = 0;
    site = await serveSite({
      "/": html('<img width="200" height="200" src="/clock.svg" alt="">'),
      // Another picture each time: no verdict of an earlier model is remembered of it.
      "/clock.svg": (_, response) =>
        void response.writeHead(200, { "content-type": "image/svg+xml" }).end(`${clock}<!-- ${++asked} -->`),
      "/model.tflite": ({ headers }, response) => {
        ranges.push(headers.range);
        behave(response, Number(/bytes=(\d+)-/.exec(headers.range ?? "")?.[1] ?? 0));
      },
    });
  });
  // After the server, whose address it needs.
  const running = useBrowser({
    ...EVERY_SITE,
    // Another server than the makers': the catalogue of this copy of the extension says so.
    change: (folder) => {
      const catalogue = `${folder}/models/catalogue.json`;
      const entries: ModelEntry[] = JSON.parse(readFileSync(catalogue, "utf8"));
      const carried = entries.find(({ id }) => id === CARRIED_MODEL);
      const copy = { ...carried, id: COPY, title: "A copy", from: "address", address: `${site.origin}/model.tflite` };
      cpSync(`${folder}/models/${CARRIED_MODEL}`, `${folder}/models/${COPY}`, { recursive: true });
      writeFileSync(catalogue, JSON.stringify([...entries.filter(({ from }) => from === "extension"), copy]));
    },
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    ranges.length = 0;
    behave = sendAll;
    tab = await openTab(running(), `${site.origin}/`);
    page = await running().context.newPage();
    await page.goto(`${running().origin}src/options/index.html`);
    await page.evaluate(async () => {
      await chrome.storage.local.clear();
      const root = await navigator.storage.getDirectory();
      await root.removeEntry("models", { recursive: true }).catch(() => {});
    });
    await page.reload();
    return async () => {
      await page.close();
      await tab.page.close();
    };
  });

  const row = () => page.getByRole("row").filter({ hasText: "A copy" });
  const use = () =>
    row()
      .getByRole("button", { name: /use: A copy/i })
      .click();
  const problem = () => row().getByRole("alert");
  const modelInUse = async () => {
    const [report] = await askContent<PictureReport[]>(running(), tab.id, "pictures").catch(() => []);
    return report?.answer && "model" in report.answer ? report.answer.model : undefined;
  };

  it("is downloaded when it is chosen, and labels open pages without a reload; removed, it is gone", async () => {
    const before = await eventually(modelInUse, "the page has a label");
    expect(before).not.toBe(COPY);
    await use();
    await row().getByText("In use").waitFor();
    await eventually(async () => (await modelInUse()) === COPY, "the page is labelled by it");
    const others = page.getByRole("row").filter({ hasText: "Built in" });
    await others.getByRole("button", { name: /^use/i }).first().click();
    await row()
      .getByRole("button", { name: /^remove/i })
      .click();
    await row().getByText("Available").waitFor();
    await eventually(async () => (await modelInUse()) === before, "the page is labelled by the other one again");
  });

  it("whose connection breaks says how far it came; a retry asks for the rest only", async () => {
    behave = (response) => {
      response.writeHead(200, { "access-control-allow-origin": "*", "content-length": weights.length });
      response.write(weights.subarray(0, weights.length / 2), () => setTimeout(() => response.destroy(), 200));
    };
    await use();
    await expect.poll(() => problem().textContent(), { timeout: 10_000 }).toMatch(/broke after \d+ %/);
    behave = sendAll;
    await use();
    await row().getByText("In use").waitFor();
    expect(ranges[0]).toBeUndefined();
    expect(ranges[1]).toMatch(/^bytes=[1-9]\d+-$/);
  });

  it("can be paused, and resumed after the page was closed", async () => {
    behave = (response) => {
      response.writeHead(200, { "access-control-allow-origin": "*", "content-length": weights.length });
      response.write(weights.subarray(0, weights.length / 2));
    };
    await use();
    await row()
      .getByText(/^(49|50) %$/)
      .waitFor();
    await row()
      .getByRole("button", { name: /^pause/i })
      .click();
    await row()
      .getByText(/^(49|50) % downloaded$/)
      .waitFor();
    await page.reload();
    behave = sendAll;
    await row().getByRole("button", { name: "Resume and use: A copy" }).click();
    await row().getByText("In use").waitFor();
    expect(ranges.at(-1)).toMatch(/^bytes=[1-9]\d+-$/);
  });

  it.each<[string, typeof behave, RegExp]>([
    ["not there", (response) => response.writeHead(404, { "access-control-allow-origin": "*" }).end(), /answers 404/],
    ["unreachable", (response) => response.destroy(), /cannot be reached/],
    [
      "another file",
      (response) => response.writeHead(200, { "access-control-allow-origin": "*" }).end(Buffer.alloc(weights.length)),
      /another file.*SHA-256/,
    ],
  ])("that is %s leaves the old one in use, says why, and can be tried again", async (_, badly, message) => {
    behave = badly;
    await use();
    await expect.poll(() => problem().textContent(), { timeout: 10_000 }).toMatch(message);
    expect(await eventually(modelInUse, "the page has a label")).not.toBe(COPY);
    behave = sendAll;
    await use();
    await row().getByText("In use").waitFor();
  });

  it("for which there is no room says so", async () => {
    const session = await page.context().newCDPSession(page);
    const origin = running().origin.replace(/\/$/, "");
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 200_000 });
    await use();
    await expect.poll(() => problem().textContent(), { timeout: 10_000 }).toMatch(/no room left/);
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    await use();
    await row().getByText("In use").waitFor();
  });

  it("whose copy was damaged is not used: another one labels, and the popup says why", async () => {
    await use();
    await row().getByText("In use").waitFor();
    await page.evaluate(async (id) => {
      const models = await (await navigator.storage.getDirectory()).getDirectoryHandle("models");
      const folder = await models.getDirectoryHandle(id);
      for await (const handle of folder.values()) {
        const stream = await (handle as FileSystemFileHandle).createWritable({ keepExistingData: true });
        await stream.write({ type: "write", position: 5000, data: new Uint8Array(100) });
        await stream.close();
      }
      await chrome.runtime.sendMessage({ to: "background", ask: "openClassifier", args: [] });
    }, COPY);
    await running().background.evaluate(() => chrome.offscreen.closeDocument());
    await tab.page.reload();
    expect(await eventually(modelInUse, "the page has a label")).not.toBe(COPY);
    const popup = await openPopup(running(), tab.id);
    await popup.getByText(/copy of A copy on this computer is damaged/).waitFor();
    await popup.close();
  });
});
