/** What breaks while pictures are classified is set up again, and every picture gets its answer, or says why not. */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askContent, openTab, readAnswers, type Tab } from "../../scripts/cli/labelPage";
import { insideWorker } from "../../scripts/insideWorker";
import { ROOT } from "../../scripts/paths";
import type { PictureReport } from "../../src/content/summary";
import type { Verdict } from "../../src/protocol/answer";
import {
  CARRIED_MODEL,
  EVERY_SITE,
  eventually,
  html,
  openPopup,
  type Running,
  SHARED,
  type Site,
  SMALL_MODEL,
  serveSite,
  setSettings,
  useBrowser,
} from "./harness";

const PICTURES = 30;
/** The classifier is left waiting for so many when something breaks: fewer than the browser's connections to a server. */
const HELD = 3;

let pictures: Site;
let page: Site;
/** How often each picture was asked for: first by the page, then by the classifier, then by the one that replaces it. */
const asked = new Map<string, number>();
const clock = readFileSync(`${ROOT}test/samples/clock.svg`);

/** Answers that are kept back while something is about to break. */
let held: ServerResponse[] | undefined;

function answerOrHold({ url = "" }: IncomingMessage, response: ServerResponse): void {
  const times = (asked.get(url) ?? 0) + 1;
  asked.set(url, times);
  if (held && held.length < HELD && times === 2) held.push(response);
  else send(response);
}

/** Another picture each time, to the byte: what is known already needs no classifier. */
function send(response: ServerResponse): void {
  const headers = { "content-type": "image/svg+xml", "cache-control": "no-store" };
  response.writeHead(200, headers).end(`${clock}<!-- ${sent++} -->`);
}
let sent = 0;

beforeAll(async () => {
  pictures = await serveSite({ "/clock.svg": answerOrHold });
  const tags = Array.from(
    { length: PICTURES },
    (_, i) => `<img width="100" height="100" src="${pictures.origin}/clock.svg?${i}" alt="">`,
  );
  page = await serveSite({ "/": html(tags.join("")) }, "localhost");
});
beforeEach(() => {
  asked.clear();
  held = [];
});
afterAll(() => {
  pictures.close();
  page.close();
});

const read = (running: Running, { id }: Tab) =>
  askContent<PictureReport[]>(running, id, "pictures").catch((): PictureReport[] => []);

/** From now on the server answers; what it kept back it still does, unless that is sent now. */
function stopHolding(sendHeld: boolean): void {
  if (sendHeld) held?.forEach(send);
  held = undefined;
}

/** A page in the middle of being labelled: the classifier is waiting for pictures. */
async function halfway(running: Running): Promise<Tab> {
  const tab = await openTab(running, `${page.origin}/`);
  await eventually(async () => {
    const answered = (await read(running, tab)).some(({ answer }) => answer);
    return answered && held?.length === HELD;
  }, "some pictures have answers, and the classifier waits for others");
  return tab;
}

async function popupText(running: Running, { id }: Tab): Promise<string> {
  const popup = await openPopup(running, id);
  await popup.locator(".engine li").first().waitFor({ state: "attached" });
  const text = await popup.locator("body").evaluate((body) => body.textContent ?? "");
  await popup.close();
  return text;
}

/** Every picture's verdict, once all have their answer. */
async function verdictsOf(running: Running, { id }: Tab): Promise<Verdict[]> {
  const answers = (await readAnswers(running, id, PICTURES)).map(({ answer }) => answer);
  const found = answers.filter((answer) => !!answer && answer.state !== "unreadable");
  expect(answers.filter((answer) => answer?.state === "unreadable")).toEqual([]);
  expect(found).toHaveLength(PICTURES);
  return found;
}

describe("every picture still gets its verdict", () => {
  const running = useBrowser(EVERY_SITE);

  it("when the offscreen document vanishes", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    const tab = await halfway(running());
    stopHolding(false);
    await running().background.evaluate(() => chrome.offscreen.closeDocument());
    await verdictsOf(running(), tab);
    await tab.page.close();
  });

  it.each([
    ["the worker", "wasm", "litert"],
    ["its successor, too,", "litert", "cpu"],
  ] as const)(
    "when %s is gone without a word: another engine takes over, and the popup says why",
    {
      timeout: 120_000,
    },
    async (_, before, next) => {
      await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
      const tab = await halfway(running());
      await insideWorker(running(), (send) => send("Runtime.evaluate", { expression: "void self.close()" }));
      // The browser may let the next request for an address wait for one that is still open.
      stopHolding(true);
      const engines = (await verdictsOf(running(), tab)).map(({ engine }) => engine);
      expect(new Set(engines)).toEqual(new Set([before, next]));
      expect(await popupText(running(), tab)).toContain("It stopped answering for 20 s");
      await tab.page.close();
    },
  );

  it("when the last one hangs: those that failed before get another chance", { timeout: 120_000 }, async () => {
    const tab = await halfway(running());
    // It never answers: only that it was sent is waited for.
    await insideWorker(running(), async (send) => {
      void send("Runtime.evaluate", { expression: "for (;;);" });
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    // A hung thread keeps its requests, and the browser lets a second one for the same address wait for the first.
    stopHolding(true);
    const engines = (await verdictsOf(running(), tab)).map(({ engine }) => engine);
    expect(new Set(engines)).toEqual(new Set(["cpu", "wasm"]));
    await tab.page.close();
  });
});

describe("a GPU that is lost", () => {
  const running = useBrowser({ ...EVERY_SITE, args: ["--enable-unsafe-webgpu"] });

  it("is replaced by the next engine, and the popup says why", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "webgpu" });
    const tab = await halfway(running());
    await insideWorker(running(), async (send) => {
      const prototype = (await send("Runtime.evaluate", { expression: "GPUDevice.prototype" })) as {
        result: { objectId: string };
      };
      const { objects } = (await send("Runtime.queryObjects", { prototypeObjectId: prototype.result.objectId })) as {
        objects: { objectId: string };
      };
      const destroy = "function () { for (const device of this) device.destroy(); }";
      await send("Runtime.callFunctionOn", { objectId: objects.objectId, functionDeclaration: destroy });
    });
    stopHolding(true);
    const found = await verdictsOf(running(), tab);
    expect(new Set(found.map(({ engine }) => engine))).toEqual(new Set(["webgpu", "litert"]));
    expect(await popupText(running(), tab)).toContain("The GPU was lost");
    await tab.page.close();
  });
});

describe("a worker that always dies", () => {
  beforeEach(() => stopHolding(false));

  const breakWorker = (folder: string) => {
    for (const name of readdirSync(`${folder}/assets`).filter((file) => file.startsWith("worker-"))) {
      writeFileSync(`${folder}/assets/${name}`, 'throw new Error("Broken on purpose.");');
    }
  };
  const running = useBrowser({ ...EVERY_SITE, change: breakWorker });

  it("leaves an error on every picture, not silence", async () => {
    const tab = await openTab(running(), `${page.origin}/`);
    const reports = await readAnswers(running(), tab.id, PICTURES);
    for (const { answer } of reports) expect(answer).toMatchObject({ state: "unreadable", code: "classifier-failed" });
    expect(reports[0]?.answer).toHaveProperty("detail", expect.stringContaining("crashed"));
  });
});

describe.skipIf(!SHARED)("another model in the settings (needs ../shared)", () => {
  const running = useBrowser(EVERY_SITE);

  it("labels an open page anew, without a reload", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    const plain = await serveSite({
      "/": html(Array.from({ length: PICTURES }, (_, i) => `<img width="100" src="/clock.svg?${i}" alt="">`).join("")),
      "/clock.svg": { type: "image/svg+xml", body: clock },
    });
    const tab = await openTab(running(), `${plain.origin}/`);
    const models = async () => new Set((await verdictsOf(running(), tab)).map((v) => v.model));
    expect(await models()).toEqual(new Set([CARRIED_MODEL]));
    await setSettings(running(), { model: SMALL_MODEL, engine: "wasm" });
    await eventually(
      async () => (await read(running(), tab)).some(({ answer }) => !answer),
      "the answers are forgotten",
    );
    expect(await models()).toEqual(new Set([SMALL_MODEL]));
    plain.close();
  });
});
