/** Why something failed, as a user of the Chinese interface reads it: the sentences are ours, so all of them are Chinese. */
import { rmSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { changeCatalogue } from "../../../scripts/build/catalogue";
import { REFUSED, type Refused } from "../../make/refusedModels";
import {
  CARRIED_MODEL,
  EVERY_SITE,
  html,
  labelPage,
  openPopup,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";
import { sample } from "../support/samples";

/** Three English words in a row; names and quotations have fewer. */
const ENGLISH = /[a-z]+ [a-z]+ [a-z]+/i;

/** What the user reads about files that are refused. */
const SAID = {
  "nonsense.tflite": 'nonsense.tflite：文件头：标识是 " is "，而不是“TFL3”。请选择 TensorFlow Lite（.tflite）文件。',
  "detector.tflite":
    "detector.tflite：输出：应只有一个输出，而它是 [8,7]。请选择图像分类模型：输入一张图片，输出一组分数。",
  "four-channels.tflite":
    "four-channels.tflite：输入：形状是 [1,8,8,4]，而不是 [1, 边长, 边长, 3]。请选择输入为一张正方形 RGB 图片的模型。",
  "cut-off.tflite": "cut-off.tflite：算子 0（CONV_2D）：有 1 个输入。请重新获取文件，或重新导出模型。",
  "mislabelled.tflite":
    "mislabelled.tflite：标签：有 2 个，而输出有 3 个。少了一个，可能是第一个：许多模型用它表示图片不属于其他任何类别；如果是这样，请在第一行写上“background”。",
} satisfies Partial<Record<Refused, string>>;

const refused = (name: Refused) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(REFUSED[name]),
});

describe("in Chinese, where the browser speaks English,", () => {
  const running = useBrowser({
    ...EVERY_SITE,
    change: (folder) => {
      rmSync(`${folder}/litert`, { recursive: true });
      // Plain JavaScript takes long to measure the other models.
      changeCatalogue(folder, (entries) => {
        const published = entries.find((entry) => entry.published)?.published;
        const carried = entries.filter(({ id }) => id === CARRIED_MODEL);
        return carried.map((entry) => ({ ...entry, ...(published && { published }) }));
      });
    },
  });
  let page: Page;

  beforeEach(async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "auto", language: "zh_CN" });
    page = await running().context.newPage();
    await page.goto(`${running().origin}src/options/index.html`);
    return () => page.close();
  });

  it.each(Object.entries(SAID))("the options page says why it refuses %s", async (name, sentence) => {
    await page.locator(".drop input").setInputFiles(refused(name as Refused));
    await expect.poll(() => page.locator(".bring").getByRole("alert").textContent()).toBe(sentence);
  });

  it("it says so in the language that is chosen while it is shown", async () => {
    await page.locator(".drop input").setInputFiles(refused("nonsense.tflite"));
    const problem = page.locator(".bring").getByRole("alert");
    await problem.getByText(SAID["nonsense.tflite"]).waitFor();
    await page.getByLabel("语言").selectOption("en");
    await problem.getByText("Choose a TensorFlow Lite (.tflite) file.").waitFor();
  });

  it("the table says why an engine cannot run a model, and on which pictures it was measured", async () => {
    await page.getByRole("button", { name: "在这台电脑上测速" }).click();
    const row = page.getByRole("row").filter({ hasText: "Label Lens families" });
    const speeds = () => row.locator(".speeds").textContent();
    await expect
      .poll(speeds, { timeout: 100_000 })
      .toContain("显卡（WebGPU）：此浏览器没有提供显卡（WebGPU 没有适配器）。");
    await expect.poll(speeds).toMatch(/WebAssembly（LiteRT）：\/litert\/\w+\.wasm 无法使用：“.*”。/);
    await page.getByRole("button", { name: "在这台电脑上测速" }).waitFor({ timeout: 100_000 });
    const figures = await row.locator(".figures li").allTextContents();
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) expect(figure).not.toMatch(ENGLISH);
  });

  it("the options say why no faster engine serves, and the popup why another model does", async () => {
    const site = await serveSite({
      "/": html('<img width="200" height="200" src="/clock.svg" alt="">'),
      "/clock.svg": sample("clock"),
    });
    try {
      const tab = await labelPage(running(), `${site.origin}/`, 1);
      await page.locator(".engine summary").press("Enter");
      await expect
        .poll(() => page.locator(".engine li").allTextContents())
        .toContain("显卡（WebGPU）：此浏览器没有提供显卡（WebGPU 没有适配器）。");

      await setSettings(running(), { model: "gone", engine: "auto", language: "zh_CN" });
      await tab.page.reload();
      const popup = await openPopup(running(), tab.id);
      await popup.getByText(/这里没有模型“gone”。现有：/).waitFor({ state: "attached" });
      await popup.close();
      await tab.page.close();
    } finally {
      site.close();
    }
  });
});
