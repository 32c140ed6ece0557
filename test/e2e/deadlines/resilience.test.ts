/**
 * Parts that break while pictures are classified are restarted, and every picture gets its verdict or a reason why not.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { endClassifier } from "../../../scripts/browser/askClassifier";
import { insideWorker } from "../../../scripts/browser/insideWorker";
import { openTab, readAnswers } from "../../../scripts/cli/labelPage";
import type { Unreadable } from "../../../src/protocol/answer";
import { explain } from "../../../src/words/explain";
import { enginesText } from "../support/enginesText";
import { halfway, PICTURES, stopHolding, useHeldPage, verdictsOf } from "../support/halfway";
import { CARRIED_MODEL, EVERY_SITE, setSettings, useBrowser } from "../support/harness";

const page = useHeldPage();

describe("every picture still gets its verdict", () => {
  const running = useBrowser(EVERY_SITE);

  it("when the offscreen document vanishes", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    const tab = await halfway(running());
    stopHolding({ sendHeld: false });
    await endClassifier(running());
    await verdictsOf(running(), tab);
    await tab.page.close();
  });

  it("when the worker is gone without a word: its engine, which was not at work, goes on", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    const tab = await halfway(running());
    await insideWorker(running(), (send) => send("Runtime.evaluate", { expression: "void self.close()" }));
    // The browser may make the next request for an address wait for an earlier one that is still open.
    stopHolding({ sendHeld: true });
    const engines = (await verdictsOf(running(), tab)).map(({ engine }) => engine);
    expect(new Set(engines)).toEqual(new Set(["wasm"]));
    await tab.page.close();
  });

  it("when the worker hangs while no engine is at work, as in a decoder: its engine goes on", async () => {
    const tab = await halfway(running());
    // A picture is cut out before its run is begun.
    const expression = "OffscreenCanvasRenderingContext2D.prototype.getImageData = () => { for (;;); }";
    await insideWorker(running(), (send) => send("Runtime.evaluate", { expression }));
    // A hung thread keeps its requests open, and the browser makes a second request for the same address wait for the
    // first.
    stopHolding({ sendHeld: true });
    const engines = (await verdictsOf(running(), tab)).map(({ engine }) => engine);
    expect(new Set(engines)).toEqual(new Set(["wasm"]));
    await tab.page.close();
  });

  it.each([
    ["an engine", "wasm"],
    ["another", "cpu"],
  ] as const)("when %s hangs the worker: another takes over, and the options say why", async (_, before) => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: before });
    const tab = await halfway(running());
    // What a run computes with in this thread.
    const expression = "Float32Array.from = () => { for (;;); }";
    await insideWorker(running(), (send) => send("Runtime.evaluate", { expression }));
    stopHolding({ sendHeld: true });
    const engines = (await verdictsOf(running(), tab)).map(({ engine }) => engine);
    expect(new Set(engines)).toEqual(new Set([before, "litert"]));
    expect(await enginesText(running())).toMatch(/It stopped answering for \d+ s/);
    await tab.page.close();
  });
});

describe("a worker that always dies", () => {
  beforeEach(() => stopHolding({ sendHeld: false }));

  const breakWorker = (folder: string) => {
    for (const name of readdirSync(`${folder}/assets`).filter((file) => file.startsWith("worker-"))) {
      writeFileSync(`${folder}/assets/${name}`, 'throw new Error("Broken on purpose.");');
    }
  };
  const running = useBrowser({ ...EVERY_SITE, change: breakWorker });

  it("leaves an error on every picture, not silence", async () => {
    const tab = await openTab(running(), page());
    const reports = await readAnswers(running(), tab.id, PICTURES);
    for (const { answer } of reports) expect(answer).toMatchObject({ state: "unreadable", code: "classifier-failed" });
    expect(explain(reports[0]?.answer as Unreadable)).toMatch(/The classifier crashed: .*Broken on purpose/);
  });
});
