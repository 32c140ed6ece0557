/** If the GPU is lost while it serves, the next engine takes over, and the options say why. */
import { describe, expect, it } from "vitest";
import { insideWorker } from "../../../scripts/browser/insideWorker";
import { enginesText } from "../support/enginesText";
import { halfway, stopHolding, useHeldPage, verdictsOf } from "../support/halfway";
import { CARRIED_MODEL, SOFTWARE_GPU, setSettings, useBrowser } from "../support/harness";

/** Deadline in ms for the first answer of a GPU that is software, beside other tests: it compiles its shaders for long. */
const STARTED_MS = 150_000;

useHeldPage();

describe("a GPU that is lost", () => {
  const running = useBrowser(SOFTWARE_GPU);

  it("is replaced by the next engine, and the options say why", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "webgpu" });
    const tab = await halfway(running(), STARTED_MS);
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
    stopHolding({ sendHeld: true });
    const found = await verdictsOf(running(), tab);
    expect(new Set(found.map(({ engine }) => engine))).toEqual(new Set(["webgpu", "litert"]));
    expect(await enginesText(running())).toContain("The GPU was lost");
    await tab.page.close();
  });
});
