import browser from "webextension-polyfill";
import { extensionGone } from "../../protocol/extensionGone";
import { senderKind } from "../../protocol/gate/senderKind";
import type { Stored } from "../../protocol/page/stored";
import { onRestored } from "./onRestored";

/**
 * Calls `react` whenever the background says that something was stored, until `signal` is aborted; for everything when
 * the page comes back from the back/forward cache, where nobody could tell it.
 */
export function onStored(signal: AbortSignal, react: (stored: Stored["stored"]) => void): void {
  const listener = (message: unknown, sender: browser.Runtime.MessageSender): undefined => {
    const { to, stored } = message as Partial<Stored>;
    if (to === "page" && stored && senderKind(sender) === "background") react(stored);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () => {
    if (!extensionGone()) browser.runtime.onMessage.removeListener(listener);
  });
  onRestored(signal, () => {
    react("settings");
    react("corrections");
  });
}
