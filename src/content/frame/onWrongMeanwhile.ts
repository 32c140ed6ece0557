import { swallow } from "../../debug";
import type { EngineId } from "../../protocol/answer";
import { askBackground } from "../../protocol/askBackground";
import { onRestored } from "./onRestored";

/**
 * Calls `react` with each engine that was found to be wrong while the page was in the back/forward cache, when it comes
 * back from there: a page that is kept has no channel through which the classifier could tell it.
 * https://developer.chrome.com/docs/extensions/develop/concepts/messaging
 */
export function onWrongMeanwhile(signal: AbortSignal, react: (engine: EngineId) => void): void {
  let left = 0;
  const leave = () => {
    left = Date.now();
  };
  const back = async () => {
    const wrong = await askBackground("wrongEnginesSince", left).catch(swallow("which engines are wrong", []));
    for (const engine of wrong) if (!signal.aborted) react(engine);
  };
  window.addEventListener("pagehide", leave, { signal });
  onRestored(signal, back);
}
