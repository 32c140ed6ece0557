/** The options page as a whole: what it offers first, what it follows, and that all of it is in reach. */
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { CARRIED_MODEL, setSettings, useBrowser } from "../support/harness";
import { unfoldModels } from "../support/unfoldModels";

const running = useBrowser();
let page: Page;

beforeEach(async () => {
  await running().background.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.sync.clear()]));
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", language: "en" });
  page = await running().context.newPage();
  await page.goto(`${running().origin}src/options/index.html`);
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry("models", { recursive: true }).catch(() => {});
  });
  await page.reload();
  await page.locator(".card").first().waitFor();
  return () => page.close();
});

const rowOf = (name: string) => page.getByRole("row").filter({ hasText: name });

/** Writes the speeds of a model as the classifier does, in another page. */
async function keepSpeeds(id: string, speeds: object): Promise<void> {
  const other = await running().context.newPage();
  await other.goto(`${running().origin}src/welcome/index.html`);
  await other.evaluate(
    async ([model, kept]) => {
      const catalogue = await (await fetch("/models/catalogue.json")).json();
      const { sha256 } = catalogue.find((entry: { id: string }) => entry.id === model);
      const { version } = chrome.runtime.getManifest();
      const { fullVersionList } = await (
        navigator as unknown as {
          userAgentData: { getHighEntropyValues(hints: string[]): Promise<Record<string, unknown>> };
        }
      ).userAgentData.getHighEntropyValues(["fullVersionList"]);
      const circumstances = JSON.stringify({ extension: version, browser: fullVersionList, gpu: "none" });
      const root = await navigator.storage.getDirectory();
      const models = await root.getDirectoryHandle("models", { create: true });
      const folder = await models.getDirectoryHandle(model, { create: true });
      const stream = await (await folder.getFileHandle("speed.json", { create: true })).createWritable();
      await stream.write(JSON.stringify({ with: `2 ${sha256} ${circumstances}`, speeds: kept }));
      await stream.close();
    },
    [id, speeds] as const,
  );
  await other.close();
}

describe("the models", () => {
  it("are a few cards first, and the rest is folded unless it is needed", async () => {
    await setSettings(running(), { model: "", engine: "wasm", language: "en" });
    await page.reload();
    await page.getByRole("heading", { name: "Recommended" }).waitFor();
    await page.getByRole("heading", { name: "Fastest" }).waitFor();
    await page.getByRole("heading", { name: "For one kind of thing" }).waitFor();
    expect(await page.locator(".card").count()).toBe(3);
    // What they know is said once for those that know the same.
    await unfoldModels(page);
    await expect.poll(() => page.getByRole("rowheader", { name: /^Knows 1,000 things/ }).count()).toBe(1);
  });

  it("follow what is measured and chosen elsewhere, and nothing unknown is said to be bad", async () => {
    const row = rowOf("Label Lens families");
    await row.getByText("In use").waitFor();
    const problem = { problem: { key: "gpu_none", args: [] } };
    await keepSpeeds(CARRIED_MODEL, { webgpu: problem });
    await row.getByText("This browser offers no GPU").waitFor({ state: "attached" });
    await row.getByRole("cell", { name: "not measured yet" }).waitFor();
    await keepSpeeds(CARRIED_MODEL, { webgpu: problem, litert: { milliseconds: 24 } });
    await row.getByRole("cell", { name: "24 ms" }).waitFor();
    await keepSpeeds(CARRIED_MODEL, Object.fromEntries(["webgpu", "litert", "wasm", "cpu"].map((e) => [e, problem])));
    await row.getByRole("cell", { name: "no engine can run it" }).waitFor();
    await setSettings(running(), { model: CARRIED_MODEL, engine: "cpu", language: "en" });
    await expect.poll(() => page.getByLabel("Engine").inputValue()).toBe("cpu");
  });

  it("have a plot that is never empty, in which each has a name of its own", async () => {
    const names = page.locator(".plot .model text");
    await expect.poll(() => names.count()).toBeGreaterThan(5);
    const all = await names.allTextContents();
    expect(new Set(all).size).toBe(all.length);
    await page.locator(".plot").getByText("Milliseconds a picture on this computer").waitFor();
  });

  it("are measured in a time that is said before, with what becomes of it when the page is closed", async () => {
    await page
      .locator(".measure")
      .getByText(/That takes about \d+ minutes?\./)
      .waitFor();
    await page.locator(".measure").getByText("It stops when this page is closed").waitFor();
  });
});

it("the table of contents and an address with a section lead to it", async () => {
  const top = (id: string) => page.locator(`#${id}`).evaluate((e) => Math.round(e.getBoundingClientRect().top));
  await page.getByRole("navigation").getByRole("link", { name: "Sites" }).click();
  await expect.poll(() => top("sites")).toBeLessThan(100);
  await page.goto("about:blank");
  await page.goto(`${running().origin}src/options/index.html#sites`);
  await page.locator("#sites").waitFor();
  await expect.poll(() => top("sites")).toBeLessThan(100);
});

it.each(["en", "zh_CN"])("every control is in reach at 360 px, in %s", async (language) => {
  await page.setViewportSize({ width: 360, height: 720 });
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", language, sites: { "a.example": false } });
  await page.locator(`html[lang|=${language.slice(0, 2)}]`).waitFor();
  await unfoldModels(page);
  const outside = () =>
    page.evaluate(() => {
      const wide = [...document.querySelectorAll("button, select, input, summary, a, h2, td")].filter((e) => {
        const { left, right, width } = e.getBoundingClientRect();
        return width > 1 && (left < 0 || right > innerWidth);
      });
      return [
        ...wide.map((e) => e.outerHTML),
        ...(document.documentElement.scrollWidth > innerWidth ? ["the page"] : []),
      ];
    });
  await expect.poll(outside).toEqual([]);
});
