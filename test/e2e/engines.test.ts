/** Which engine answers, that it answers right, and what the user reads where one does not. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startForCommandLine } from "../../scripts/cli/run";
import { ROOT } from "../../scripts/paths";
import { drawProbe } from "../../src/classifier/probe";
import type { Answer, EngineId } from "../../src/protocol/answer";
import type { EngineChoice } from "../../src/protocol/picture";
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
/** Between two correct engines that compute in float. */
const MOST_APART = 0.01;
/** Integer kernels round every activation to 8 bits (src/classifier/prove.ts). */
const INTEGERS_APART = 0.1;
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

  it("LiteRT serves unless the user asks for another engine", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "auto" });
    expect((await label(running())).answer).toMatchObject({ engine: "litert" });

    for (const engine of ["webgpu", "wasm"]) {
      await setSettings(running(), { model: CARRIED_MODEL, engine });
      expect((await label(running())).answer).toMatchObject({ engine });
    }
  });
});

describe("the model that the project carries", () => {
  const running = useBrowser(EVERY_SITE);

  it("answers on LiteRT as on TensorFlow.js, to within what integers lose", async () => {
    const ask = (engine: EngineId, seed: number) => {
      const rgb = new Uint8Array(drawProbe(seed, 64));
      return askForPixels(running(), { model: CARRIED_MODEL, engine, rgb });
    };
    for (const seed of [11, 12, 13]) {
      const [litert, wasm] = [await ask("litert", seed), await ask("wasm", seed)];
      if (litert.state === "unreadable" || wasm.state === "unreadable") throw new Error("There is no verdict.");
      expect([litert.engine, wasm.engine]).toEqual(["litert", "wasm"]);
      for (const { index, probability } of wasm.top5.slice(0, 2)) {
        const same = litert.top5.find((candidate) => candidate.index === index)?.probability ?? Number.NaN;
        expect(Math.abs(same - probability)).toBeLessThanOrEqual(INTEGERS_APART);
      }
    }
  });
});

/** What an engine answers for the reference's inputs, and the best class and its probability there. */
async function answersFor(running: Running, model: string, engine: EngineChoice) {
  const golden = JSON.parse(readFileSync(`${SHARED}/golden/outputs/${model}.json`, "utf8"));
  const { input_size: size, outputs, output } = golden;
  const divisor = Number(/value \/ (\d+)/.exec(output)?.[1] ?? 1);
  const folder = `${SHARED}/golden/inputs/${size}`;
  const answers: {
    best: number;
    probability: number;
    engine: EngineId;
    found: readonly { index: number; probability: number }[];
  }[] = [];
  for (const file of readdirSync(folder)) {
    const rgb = readFileSync(`${folder}/${file}`);
    const answer = await askForPixels(running, { model, engine, rgb });
    if (answer.state === "unreadable") throw new Error(`${file}: ${answer.detail}`);
    const expected: number[] = outputs[file];
    const best = Math.max(...expected);
    answers.push({
      best: expected.indexOf(best),
      probability: best / divisor,
      engine: answer.engine,
      found: answer.top5,
    });
  }
  expect(answers).toHaveLength(8);
  return answers;
}

describe.skipIf(!SHARED)("LiteRT on the reference's exact inputs (needs ../shared)", () => {
  it.each([
    [DEFAULT_MODEL, "uint8", INTEGERS_APART],
    ["tf2_mobilenet_v2_1.0_224_ptq", "int8", 0.01],
    ["mobilenet_v1_0.25_224_1_metadata_1", "float32", 0.001],
  ])("serves by default and conforms: %s (%s)", async (model, _, apart) => {
    const running = await startForCommandLine({ named: [], model, engine: "auto" });
    try {
      for (const { best, probability, found, engine } of await answersFor(running, model, "auto")) {
        expect(engine).toBe("litert");
        expect(found[0]?.index).toBe(best);
        expect(Math.abs((found[0]?.probability ?? Number.NaN) - probability)).toBeLessThanOrEqual(apart);
      }
    } finally {
      await running.close();
    }
  });
});

describe.skipIf(!SHARED)("on the reference's exact inputs (needs ../shared)", () => {
  const running = useBrowser(SOFTWARE_GPU);

  it("the default model gives the reference's best class on WebAssembly", async () => {
    for (const { best, found, engine } of await answersFor(running(), DEFAULT_MODEL, "wasm")) {
      expect([found[0]?.index, engine]).toEqual([best, "wasm"]);
    }
  });

  it("WebAssembly and WebGPU give the reference's best class, and the same probabilities", {
    timeout: 180_000,
  }, async () => {
    const wasm = await answersFor(running(), SMALL_MODEL, "wasm");
    const webgpu = await answersFor(running(), SMALL_MODEL, "webgpu");
    wasm.forEach(({ best, found, engine }, i) => {
      const other = webgpu[i]?.found ?? [];
      expect([engine, webgpu[i]?.engine]).toEqual(["wasm", "webgpu"]);
      expect(found[0]?.index).toBe(best);
      expect(other[0]?.index).toBe(best);
      for (const { index, probability } of found) {
        const same = other.find((candidate) => candidate.index === index);
        // What only one has among its best five lies at the edge of both.
        const value = same?.probability ?? other.at(-1)?.probability ?? Number.NaN;
        expect(Math.abs(value - probability)).toBeLessThanOrEqual(MOST_APART);
      }
    });
  });
});

describe("without LiteRT's files", () => {
  const running = useBrowser({ ...EVERY_SITE, change: (folder) => rmSync(`${folder}/litert`, { recursive: true }) });

  it("TensorFlow.js takes over, and the popup says why", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "auto" });
    const { answer, popup } = await label(running());
    expect(answer).toMatchObject({ engine: "wasm" });
    expect(popup).toMatch(/WebAssembly \(LiteRT\): .*litert_wasm/);
  });
});

describe("without any file of WebAssembly", () => {
  const remove = (folder: string) => {
    for (const name of ["litert", "wasm"]) rmSync(`${folder}/${name}`, { recursive: true });
  };
  const running = useBrowser({ ...EVERY_SITE, change: remove });

  it("plain JavaScript takes over, and the popup says why", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "auto" });
    const { answer, popup } = await label(running());
    expect(answer).toMatchObject({ engine: "cpu" });
    expect(popup).toContain("WebAssembly (TensorFlow.js):");
  });
});

describe("a model that does not give its known answers", () => {
  const spoil = (folder: string) => {
    const path = `${folder}/models/${CARRIED_MODEL}/answers.json`;
    const answers: { top: { index: number; probability: number }[] }[] = JSON.parse(readFileSync(path, "utf8"));
    for (const { top } of answers.slice(1)) for (const candidate of top) candidate.probability += 0.2;
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
    expect((await label(running())).answer).toMatchObject({ model: SMALL_MODEL, engine: "litert" });
  });
});
