/** Which engine answers, that it answers right, and what the user reads where one does not. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/paths";
import type { Answer, EngineId } from "../../src/protocol/answer";
import { askForPixels } from "./ask";
import {
  CARRIED_MODEL,
  EVERY_SITE,
  html,
  labelPage,
  openPopup,
  type Running,
  SHARED,
  type Site,
  SMALL_MODEL,
  serveSite,
  setSettings,
  useBrowser,
} from "./harness";

const DEFAULT_MODEL = "mobilenet_v2_1.0_224_quant";
/** Between two correct engines. */
const MOST_APART = 0.01;
/** Chromium's software GPU; without this it offers no WebGPU adapter at all. */
const SOFTWARE_GPU = { ...EVERY_SITE, args: ["--enable-unsafe-webgpu"] };

let site: Site;
beforeAll(async () => {
  const clock = readFileSync(`${ROOT}test/samples/clock.svg`);
  site = await serveSite({
    "/": html('<img width="200" height="200" src="/clock.svg" alt="">'),
    "/clock.svg": { type: "image/svg+xml", body: clock },
  });
});
afterAll(() => site.close());

/** The answer for a page's one picture, and what the popup says of the engines. */
async function label(running: Running): Promise<{ answer: Answer | undefined; popup: string }> {
  const tab = await labelPage(running, `${site.origin}/`, 1);
  const popup = await openPopup(running, tab.id);
  await popup.locator(".engine li").first().waitFor({ state: "attached" });
  const text = await popup.locator("body").evaluate((body) => body.textContent ?? "");
  await popup.close();
  await tab.page.close();
  return { answer: tab.pictures[0]?.answer, popup: text };
}

describe("with a software GPU", () => {
  const running = useBrowser(SOFTWARE_GPU);

  it("WebAssembly serves unless the user asks for the GPU, and the popup says why", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "auto" });
    const { answer, popup } = await label(running());
    expect(answer).toMatchObject({ engine: "wasm" });
    expect(popup).toContain("WebGPU here runs in software");

    await setSettings(running(), { model: CARRIED_MODEL, engine: "webgpu" });
    expect((await label(running())).answer).toMatchObject({ engine: "webgpu" });
  });
});

describe.skipIf(!SHARED)("on the reference's exact inputs (needs ../shared)", () => {
  const running = useBrowser(SOFTWARE_GPU);

  async function answersFor(model: string, engine: EngineId) {
    const { input_size: size, outputs } = JSON.parse(readFileSync(`${SHARED}/golden/outputs/${model}.json`, "utf8"));
    const folder = `${SHARED}/golden/inputs/${size}`;
    const answers: { expected: number; found: readonly { index: number; probability: number }[] }[] = [];
    for (const file of readdirSync(folder)) {
      const rgb = readFileSync(`${folder}/${file}`);
      const answer = await askForPixels(running(), { model, engine, rgb });
      if (answer.state === "unreadable") throw new Error(`${file}: ${answer.detail}`);
      expect(answer.engine).toBe(engine);
      const expected: number[] = outputs[file];
      answers.push({ expected: expected.indexOf(Math.max(...expected)), found: answer.top5 });
    }
    expect(answers).toHaveLength(8);
    return answers;
  }

  it("the default model gives the reference's best class on WebAssembly", async () => {
    for (const { expected, found } of await answersFor(DEFAULT_MODEL, "wasm")) expect(found[0]?.index).toBe(expected);
  });

  it("WebAssembly and WebGPU give the reference's best class, and the same probabilities", {
    timeout: 180_000,
  }, async () => {
    const wasm = await answersFor(SMALL_MODEL, "wasm");
    const webgpu = await answersFor(SMALL_MODEL, "webgpu");
    wasm.forEach(({ expected, found }, i) => {
      const other = webgpu[i]?.found ?? [];
      expect(found[0]?.index).toBe(expected);
      expect(other[0]?.index).toBe(expected);
      for (const { index, probability } of found) {
        const same = other.find((candidate) => candidate.index === index);
        // What only one has among its best five lies at the edge of both.
        const value = same?.probability ?? other.at(-1)?.probability ?? Number.NaN;
        expect(Math.abs(value - probability)).toBeLessThanOrEqual(MOST_APART);
      }
    });
  });
});

describe("without the files of WebAssembly", () => {
  const running = useBrowser({ ...EVERY_SITE, change: (folder) => rmSync(`${folder}/wasm`, { recursive: true }) });

  it("plain JavaScript takes over, and the popup says why", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "auto" });
    const { answer, popup } = await label(running());
    expect(answer).toMatchObject({ engine: "cpu" });
    expect(popup).toContain("WebAssembly:");
  });
});

describe("a model that does not give its known answers", () => {
  const spoil = (folder: string) => {
    const path = `${folder}/models/${CARRIED_MODEL}/answers.json`;
    const answers: { top: { index: number; probability: number }[] }[] = JSON.parse(readFileSync(path, "utf8"));
    for (const { top } of answers.slice(1)) for (const candidate of top) candidate.probability += 0.02;
    writeFileSync(path, JSON.stringify(answers));
  };
  const running = useBrowser({ ...EVERY_SITE, change: spoil });

  it("answers nothing: the picture gets an error that says so", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "auto" });
    const { answer, popup } = await label(running());
    expect(answer).toMatchObject({ state: "unreadable", code: "classifier-failed" });
    expect(answer).toHaveProperty("detail", expect.stringContaining("It computes wrong results here"));
    expect(popup).toContain("It computes wrong results here");
  });

  it.skipIf(!SHARED)("keeps no engine from serving another model (needs ../shared)", async () => {
    await setSettings(running(), { model: SMALL_MODEL, engine: "auto" });
    expect((await label(running())).answer).toMatchObject({ model: SMALL_MODEL, engine: "wasm" });
  });
});
