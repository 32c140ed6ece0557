/** If LiteRT is lost while it serves, the next engine takes over, and the options say why. */
import { describe, expect, it } from "vitest";
import { endClassifier } from "../../../scripts/browser/askClassifier";
import { insideEngines } from "../../../scripts/browser/insideWorker";
import { enginesText } from "../support/enginesText";
import { startEveryCopy } from "../support/everyCopy";
import { halfway, stopHolding, useHeldPage, verdictsOf } from "../support/halfway";
import { CARRIED_MODEL, EVERY_SITE, eventually, setSettings, useBrowser } from "../support/harness";

useHeldPage();

const BREAKS_MS = 500;

describe("LiteRT's own worker", () => {
  const running = useBrowser(EVERY_SITE);

  it.each([
    ["throws", "throw new Error('Broken on purpose.')", /Its worker crashed: .*Broken on purpose/],
    ["is gone without a word", "self.close()", /A run did not finish within \d+ s/],
  ])("that %s is replaced by the next engine, and the options say why", async (_, breaks, words) => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "litert" });
    // A copy that was started after this would not break, and would go on serving.
    await startEveryCopy(running());
    const tab = await halfway(running());
    // Delayed: a copy that breaks takes the others with it, which then answer no calls.
    const expression = `void setTimeout(() => { ${breaks} }, ${BREAKS_MS})`;
    const breakEach = () => insideEngines(running(), (send) => send("Runtime.evaluate", { expression }));
    await breakEach();
    const none = () =>
      insideEngines(running(), async () => {}).then(
        () => false,
        () => true,
      );
    // A copy that was missed breaks now; a copy that is about to end answers no calls.
    await eventually(async () => (await none()) || void breakEach().catch(() => {}), "all are gone");
    stopHolding({ sendHeld: true });
    const engines = (await verdictsOf(running(), tab)).map(({ engine }) => engine);
    expect(new Set(engines)).toEqual(new Set(["litert", "wasm"]));
    expect(await enginesText(running())).toMatch(words);
    await tab.page.close();
    // The next test needs a new classifier: an engine that has failed is not used again.
    await endClassifier(running());
  });
});
