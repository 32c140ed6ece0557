/** The engines are timed on a model once, and the results are kept for as long as they are valid. */

import { expect, it } from "vitest";
import { askClassifier, endClassifier } from "../../../scripts/browser/askClassifier";
import type { ClassifierStatus } from "../../../src/classifier/classifierStatus";
import {
  CARRIED_MODEL,
  eventually,
  html,
  labelPage,
  type Running,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";
import { drawing } from "../support/samples";

const running = useBrowser();

interface Kept {
  readonly with: string;
  readonly speeds: Record<string, { milliseconds?: number; problem?: object }>;
}

/** The speeds kept for the model; `change` changes them first. */
async function remembered({ context, origin }: Running, change?: (kept: Kept) => Kept): Promise<Kept | undefined> {
  const page = await context.newPage();
  await page.goto(`${origin}src/options/index.html`);
  const read = ([model, contents]: readonly [string, string | undefined]) =>
    navigator.locks.request(`speed of ${model}`, async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await (await root.getDirectoryHandle("models", { create: true })).getDirectoryHandle(model, {
        create: true,
      });
      const file = await folder.getFileHandle("speed.json", { create: true });
      if (contents) {
        const stream = await file.createWritable();
        await stream.write(contents);
        await stream.close();
      }
      return (await file.getFile()).text();
    });
  const parse = (text: string): Kept | undefined => (text ? JSON.parse(text) : undefined);
  const kept = parse(await page.evaluate(read, [CARRIED_MODEL, undefined] as const));
  const changed =
    kept && change && parse(await page.evaluate(read, [CARRIED_MODEL, JSON.stringify(change(kept))] as const));
  await page.close();
  return changed ?? kept;
}

const compared = () =>
  eventually(async () => {
    const kept = await remembered(running());
    return kept && ["webgpu", "litert", "wasm"].every((engine) => kept.speeds[engine]) && kept;
  }, "the engines are compared");

/** Whether the engine that serves is said to be the fastest. */
const saidFastest = async () => (await askClassifier<ClassifierStatus>(running(), "status")).fastest;

let starts = 0;
/** A picture without a remembered verdict. */
const newPicture = () => `${drawing("clock")}<!-- ${++starts} -->`;

/** The engine that answers after the classifier has been restarted. */
async function engineOfNewStart(): Promise<string | undefined> {
  await endClassifier(running());
  const site = await serveSite({
    "/": html('<img width="200" height="200" src="/clock.svg" alt="">'),
    "/clock.svg": { type: "image/svg+xml", body: newPicture() },
  });
  const tab = await labelPage(running(), `${site.origin}/`, 1);
  await tab.page.close();
  site.close();
  const answer = tab.pictures[0]?.answer;
  return answer && "engine" in answer ? answer.engine : undefined;
}

it("does not call an engine the fastest before any was timed", async () => {
  await setSettings(running(), { model: CARRIED_MODEL, engine: "litert" });
  expect(await engineOfNewStart()).toBe("litert");
  expect(await saidFastest()).toBe(false);
});

it("compares in the first quiet moment, and says why an engine could not be compared", async () => {
  await setSettings(running(), { model: CARRIED_MODEL, engine: "auto" });
  expect(await engineOfNewStart()).toBe("litert");
  const { speeds } = await compared();
  expect(speeds["litert"]?.milliseconds).toBeGreaterThan(0);
  expect(speeds["wasm"]?.milliseconds).toBeGreaterThan(0);
  expect(speeds["webgpu"]?.problem).toEqual({ key: "gpu_none", args: [] });
});

it("uses what is remembered, and measures again only what is not", async () => {
  const known = { webgpu: { problem: { key: "gpu_lost", args: ["as remembered"] } }, wasm: { milliseconds: 0.001 } };
  await remembered(running(), (kept) => ({ ...kept, speeds: known }));
  expect(await engineOfNewStart()).toBe("wasm");
  expect(await saidFastest()).toBe(true);
  // LiteRT, the only engine measured anew, would have been timed after WebGPU.
  const { speeds } = await compared();
  expect(speeds).toMatchObject(known);
});

it("gives precedence to the user's choice", async () => {
  await setSettings(running(), { model: CARRIED_MODEL, engine: "litert" });
  expect(await engineOfNewStart()).toBe("litert");
  expect(await saidFastest()).toBe(false);
  await setSettings(running(), { model: CARRIED_MODEL, engine: "auto" });
});

it("measures again what was measured under other circumstances", async () => {
  await remembered(running(), (kept) => ({
    ...kept,
    with: kept.with.replace(/"extension":"[^"]*"/, '"extension":"0.0"'),
  }));
  expect(await engineOfNewStart()).toBe("litert");
  const again = await eventually(async () => {
    const kept = await remembered(running());
    return kept && !kept.with.includes('"extension":"0.0"') && kept.speeds["wasm"] && kept;
  }, "they are compared again");
  expect(again.speeds["wasm"]?.milliseconds).toBeGreaterThan(0.001);
});
