/** An engine that is lost while it serves gives way to the next one, and the popup says why. */
import { describe, expect, it } from "vitest";
import { endClassifier } from "../../../scripts/askClassifier";
import { insideEngines, insideWorker } from "../../../scripts/insideWorker";
import { startEveryCopy } from "../everyCopy";
import { halfway, popupText, stopHolding, useHeldPage, verdictsOf } from "../halfway";
import { CARRIED_MODEL, EVERY_SITE, SOFTWARE_GPU, setSettings, useBrowser } from "../harness";

useHeldPage();

const BREAKS_MS = 500;

describe("a GPU that is lost", () => {
  const running = useBrowser(SOFTWARE_GPU);

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

describe("LiteRT's own worker", () => {
  const running = useBrowser(EVERY_SITE);

  it.each([
    ["throws", "throw new Error('Broken on purpose.')", /Its worker crashed: .*Broken on purpose/],
    ["is gone without a word", "self.close()", /A run did not finish within 10 s/],
  ])("that %s is replaced by the next engine, and the popup says why", async (_, breaks, words) => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "litert" });
    // One that came after this would not break, and would serve on.
    await startEveryCopy(running());
    const tab = await halfway(running());
    // Not at once: a copy that breaks takes the others with it, which then answer nobody.
    const expression = `void setTimeout(() => { ${breaks} }, ${BREAKS_MS})`;
    await insideEngines(running(), (send) => send("Runtime.evaluate", { expression }));
    await tab.page.waitForTimeout(2 * BREAKS_MS);
    stopHolding(true);
    const engines = (await verdictsOf(running(), tab)).map(({ engine }) => engine);
    expect(new Set(engines)).toEqual(new Set(["litert", "wasm"]));
    expect(await popupText(running(), tab)).toMatch(words);
    await tab.page.close();
    // The next test starts anew: what has failed is not used again.
    await endClassifier(running());
  });
});
