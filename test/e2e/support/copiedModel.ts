/** Fixture for tests of downloads: a model on a server whose behaviour a test sets, a page to label, and the options page. */
import { createHash } from "node:crypto";
import { cpSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { changeCatalogue } from "../../../scripts/build/catalogue";
import { askContent, openTab, type Tab } from "../../../scripts/cli/labelPage";
import { MODELS } from "../../../scripts/paths";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { CARRIED_MODEL, EVERY_SITE, eventually, html, type Site, serveSite, useBrowser } from "./harness";
import { drawing } from "./samples";
import { unfoldModels } from "./unfoldModels";

export const COPY = "copy-of-the-carried";
/** A file of its own: verdicts are kept by the file, and the carried model may be the one in use. */
export const weights = withAnotherDescription(readFileSync(`${MODELS}/${CARRIED_MODEL}/${CARRIED_MODEL}.tflite`));
const sha256 = createHash("sha256").update(weights).digest("hex");

/** Changes one letter of the description, which no engine reads: another file, the same network. */
function withAnotherDescription(model: Buffer): Buffer {
  const at = model.indexOf("Label Lens families");
  if (at < 0) throw new Error("The carried model has another description.");
  model.write("l", at);
  return model;
}

/** Replaces the makers' server by another one, which has the copy, in the catalogue of a built extension. */
export function offerCopy(extension: string, address: string): void {
  cpSync(`${extension}/models/${CARRIED_MODEL}`, `${extension}/models/${COPY}`, { recursive: true });
  const from = { from: "address", address } as const;
  changeCatalogue(extension, (entries) => {
    const copies = entries.filter(({ id }) => id === CARRIED_MODEL);
    return [
      ...entries.filter((entry) => entry.from === "extension"),
      ...copies.map((entry) => ({ ...entry, ...from, id: COPY, title: "A copy", standIn: false, sha256 })),
    ];
  });
}

/** How the server answers a request for the model, from byte `from` on. */
export type Behaviour = (response: ServerResponse, from: number) => void;
export const sendAll: Behaviour = (response, from) =>
  void response
    .writeHead(from ? 206 : 200, { "access-control-allow-origin": "*", "content-length": weights.length - from })
    .end(weights.subarray(from));

/** Runs in the options page. The browser refuses while another page of the extension still has one of the files open. */
async function removeModels(): Promise<boolean> {
  const root = await navigator.storage.getDirectory();
  const removed = root.removeEntry("models", { recursive: true }).then(() => true);
  return removed.catch((error: DOMException) => error.name === "NotFoundError");
}

/** Opens both pages for each test, with nothing downloaded and a server that sends the whole model. */
export function useCopiedModel() {
  let site: Site;
  let page: Page;
  let tab: Tab;
  let behave = sendAll;
  const ranges: (string | undefined)[] = [];
  beforeAll(async () => {
    const clock = drawing("clock");
    let asked = 0;
    site = await serveSite({
      "/": html('<img width="200" height="200" src="/clock.svg" alt="">'),
      // A new file each time, for which no verdict is remembered.
      "/clock.svg": (_, response) =>
        void response.writeHead(200, { "content-type": "image/svg+xml" }).end(`${clock}<!-- ${++asked} -->`),
      "/model.tflite": ({ headers }, response) => {
        ranges.push(headers.range);
        behave(response, Number(/bytes=(\d+)-/.exec(headers.range ?? "")?.[1] ?? 0));
      },
    });
  });
  // Started after the server, whose address it needs.
  const running = useBrowser({
    ...EVERY_SITE,
    change: (folder) => offerCopy(folder, `${site.origin}/model.tflite`),
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    ranges.length = 0;
    behave = sendAll;
    page = await running().context.newPage();
    await page.goto(`${running().origin}src/options/index.html`);
    await page.evaluate(() => chrome.storage.local.clear());
    await eventually(() => page.evaluate(removeModels), "the models of the test before are removed");
    await page.reload();
    await unfoldModels(page);
    // Only now: the model of the test before would label it.
    tab = await openTab(running(), `${site.origin}/`);
    await page.bringToFront();
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
  const modelInUse = async () => {
    const [report] = await askContent<PictureReport[]>(running(), tab.id, "pictures").catch(() => []);
    return report?.answer && "model" in report.answer ? report.answer.model : undefined;
  };
  return {
    running,
    page: () => page,
    tab: () => tab,
    /** Sets how the server answers from now on. */
    behaveAs: (behaviour: Behaviour) => {
      behave = behaviour;
    },
    /** The Range header of each request for the model so far, undefined where there was none. */
    ranges,
    row,
    use,
    modelInUse,
  };
}
