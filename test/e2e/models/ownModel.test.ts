/** A .tflite file of the user's own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { endClassifier } from "../../../scripts/browser/askClassifier";
import { askContent, openTab } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { REFUSED, type Refused } from "../../make/refusedModels";
import { smallClassifier } from "../../make/smallClassifier";
import { makeTflite } from "../../make/tflite";
import { eventually, html, type Site, serveSite, useBrowser } from "../support/harness";
import { sample } from "../support/samples";
import { unfoldModels } from "../support/unfoldModels";

const sound = smallClassifier();

/** What the user reads about files that are refused. */
const SAID = {
  "nonsense.tflite": /nonsense\.tflite/,
  "detector.tflite": /there should be one output.*Choose an image classifier/s,
  "four-channels.tflite": /\[1,8,8,4\], not \[1, size, size, 3\]/,
  "unheard-of.tflite": /operator 0/,
  "unlabelled.tflite": /labels/,
  "mislabelled.tflite": /there are 2 for 3 outputs/,
  "overflowing.tflite": /No engine works|wrong results|none/,
} satisfies Partial<Record<Refused, RegExp>>;

describe("the options page", () => {
  const running = useBrowser();
  const folder = mkdtempSync(`${tmpdir()}/label-lens-models-`);
  let page: Page;
  let site: Site;

  beforeAll(async () => {
    site = await serveSite({
      "/": html('<img width="200" height="200" src="/clock.svg" alt="">'),
      "/clock.svg": sample("clock"),
      "/beasts.tflite": {
        type: "application/octet-stream",
        body: makeTflite(sound),
        headers: { "access-control-allow-origin": "*" },
      },
    });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
    site.close();
  });
  beforeEach(async () => {
    page = await running().context.newPage();
    await page.goto(`${running().origin}src/options/index.html`);
    return () => page.close();
  });

  const file = (name: string, contents: Uint8Array | string) => {
    writeFileSync(`${folder}/${name}`, contents);
    return `${folder}/${name}`;
  };
  const drop = (path: string) => page.locator(".drop input").setInputFiles(path);
  const problem = () => page.locator(".bring").getByRole("alert");

  it("forgets a model whose description is damaged, and lists the others", async () => {
    await drop(file("pets.tflite", makeTflite(sound)));
    await page.getByText(/Added pets/).waitFor();
    const row = page.getByRole("row").filter({ hasText: "pets" });
    await row.waitFor();
    // Without its own row, and the heading of the models of the user's own.
    const others = (await page.getByRole("row").count()) - 2;
    await page.evaluate(async () => {
      const models = await (await navigator.storage.getDirectory()).getDirectoryHandle("models");
      for await (const [id, folder] of models.entries()) {
        if (!id.startsWith("own-")) continue;
        const handle = await (folder as FileSystemDirectoryHandle).getFileHandle("model.json");
        const stream = await handle.createWritable();
        await stream.write('{"id": "own');
        await stream.close();
      }
    });
    await page.reload();
    await unfoldModels(page);
    await page
      .getByRole("row")
      .nth(others - 1)
      .waitFor();
    await expect.poll(() => page.getByRole("row").count()).toBe(others);
    expect(await row.count()).toBe(0);
  });

  it("takes a model of the user's, which then labels pages, also after the browser has forgotten the page", async () => {
    await drop(file("pets.tflite", makeTflite(sound)));
    await page
      .getByText(/Added pets: 3 classes\. WebAssembly \(TensorFlow\.js\) and JavaScript give the same answers\./)
      .waitFor();
    await page.reload();
    const row = page.getByRole("row").filter({ hasText: "pets" });
    await expect.poll(() => row.textContent()).toContain("cat, dog, house");
    await row.getByRole("button", { name: "Use: pets" }).click();
    await row.getByText("In use").waitFor();
    const tab = await openTab(running(), `${site.origin}/`);
    await eventually(async () => {
      const [report] = await askContent<PictureReport[]>(running(), tab.id, "pictures").catch(() => []);
      return report?.answer && "model" in report.answer && report.answer.model.startsWith("own-");
    }, "the page is labelled by it");
    await tab.page.close();
  });

  it("counts it among the data kept, which can be erased at once", async () => {
    const erase = page.getByRole("button", { name: "Erase: Models" });
    // Otherwise it would store in a quiet moment how fast the last model was, which counts among the data.
    await endClassifier(running());
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry("models", { recursive: true }).catch(() => {});
    });
    await page.reload();
    await page.getByRole("button", { name: "Erase: Settings" }).waitFor();
    await eventually(() => erase.isDisabled(), "there is nothing to erase");
    await drop(file("pets.tflite", makeTflite(sound)));
    await page.getByText(/Added pets/).waitFor();
    await eventually(() => erase.isEnabled(), "it can be erased");
    page.once("dialog", (question) => question.accept());
    await erase.click();
    await eventually(async () => (await page.getByRole("rowheader", { name: "pets" }).count()) === 0, "it is gone");
    await eventually(() => erase.isDisabled(), "there is nothing to erase again");
  });

  it("takes one from an address", async () => {
    await page.getByLabel("Or its address").fill(`${site.origin}/beasts.tflite`);
    await page.getByRole("button", { name: "Get and try it" }).click();
    await page.getByText(/Added beasts: 3 classes/).waitFor();
    await page.getByRole("row").filter({ hasText: "beasts" }).waitFor();
    await page.getByLabel("Or its address").fill(`${site.origin}/none.tflite`);
    await page.getByRole("button", { name: "Get and try it" }).click();
    await expect.poll(() => problem().textContent()).toMatch(/HTTP status 404/);
  });

  it.each(Object.entries(SAID))("refuses %s, and says why", async (name, message) => {
    await drop(file(name, REFUSED[name as Refused]));
    await expect.poll(() => problem().textContent()).toMatch(message);
    expect(
      await page
        .getByRole("row")
        .filter({ hasText: name.replace(".tflite", "") })
        .count(),
    ).toBe(0);
  });

  it("takes the labels of a model that carries none from a file beside it", async () => {
    const labels = page.getByLabel(/Labels, one per line/);
    const unlabelled = REFUSED["unlabelled.tflite"];
    await labels.setInputFiles(file("two.txt", "lion\ntiger\n"));
    await drop(file("cats.tflite", unlabelled));
    await expect.poll(() => problem().textContent()).toMatch(/there are 2 for 3 outputs/);
    await labels.setInputFiles(file("three.txt", "lion\ntiger\nlynx\n"));
    await drop(file("cats.tflite", unlabelled));
    await page.getByText(/Added cats: 3 classes/).waitFor();
    await expect
      .poll(() => page.getByRole("row").filter({ hasText: "cats" }).textContent())
      .toContain("lion, tiger, lynx");
  });
});
