/** Which engine serves, and what the user reads about an engine that does not. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPictures } from "../../../scripts/cli/labelPage";
import type { Answer, Unreadable } from "../../../src/protocol/answer";
import { explain } from "../../../src/words/explain";
import { enginesText } from "../support/enginesText";
import {
  CARRIED_MODEL,
  EVERY_SITE,
  html,
  labelPage,
  type Running,
  SHARED,
  type Site,
  SMALL_MODEL,
  SOFTWARE_GPU,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";
import { sample } from "../support/samples";

let site: Site;
beforeAll(async () => {
  site = await serveSite({
    "/": html('<img width="200" height="200" src="/clock.svg" alt="">'),
    "/clock.svg": sample("clock"),
  });
});
afterAll(() => site.close());

/** The answer for a page's only picture, and what the options say about the engines. */
async function label(running: Running): Promise<{ answer: Answer | undefined; engines: string }> {
  const tab = await labelPage(running, `${site.origin}/`, 1);
  const engines = await enginesText(running);
  await tab.page.close();
  return { answer: tab.pictures[0]?.answer, engines };
}

describe("with a software GPU", () => {
  const running = useBrowser(SOFTWARE_GPU);

  it("LiteRT serves unless the user asks for another engine", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "auto" });
    expect((await label(running())).answer).toMatchObject({ engine: "litert" });

    // That the GPU serves where it is asked for is seen in lostGpu.test.ts: in software it is slow.
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    expect((await label(running())).answer).toMatchObject({ engine: "wasm" });
  });
});

describe("without LiteRT's files", () => {
  const running = useBrowser({ ...EVERY_SITE, change: (folder) => rmSync(`${folder}/litert`, { recursive: true }) });

  it("TensorFlow.js takes over, and the options say why", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "auto" });
    const { answer, engines } = await label(running());
    expect(answer).toMatchObject({ engine: "wasm" });
    expect(engines).toMatch(/WebAssembly \(LiteRT\): .*litert_wasm/);
  });
});

describe("without any file of WebAssembly", () => {
  const remove = (folder: string) => {
    for (const name of ["litert", "wasm"]) rmSync(`${folder}/${name}`, { recursive: true });
  };
  const running = useBrowser({ ...EVERY_SITE, change: remove });

  it("plain JavaScript takes over, and the options say why", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "auto" });
    const { answer, engines } = await label(running());
    expect(answer).toMatchObject({ engine: "cpu" });
    expect(engines).toContain("WebAssembly (TensorFlow.js):");
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

  it("answers nothing, at most until its second answer is found wrong: the picture gets an error that says so", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "auto" });
    const tab = await labelPage(running(), `${site.origin}/`, 1);
    const answer = async () => (await readPictures(running(), tab.id))[0]?.answer;
    await expect.poll(answer).toMatchObject({ state: "unreadable", code: "classifier-failed" });
    expect(explain((await answer()) as Unreadable)).toContain("It computes wrong results here");
    expect(await enginesText(running())).toContain("It computes wrong results here");
    // Known now: no other picture gets a label from it even for a moment.
    const next = await label(running());
    expect(next.answer).toMatchObject({ state: "unreadable", code: "classifier-failed" });
  });

  it.skipIf(!SHARED)("keeps no engine from serving another model (needs ../shared)", async () => {
    await setSettings(running(), { model: SMALL_MODEL, engine: "auto" });
    expect((await label(running())).answer).toMatchObject({ model: SMALL_MODEL, engine: "litert" });
  });
});
