import type { Tab } from "../../../scripts/cli/labelPage";
import { eventually } from "../../e2e/support/harness";
import { inOurWorld } from "../../e2e/support/ourWorld";

/**
 * Calls a function of the classifier as a content script would that a page has taken over.
 * @returns "answer", "failure", or "closed"
 */
export async function asContentScript(tab: Tab, method: string, args: readonly unknown[]): Promise<string> {
  const evaluate = await inOurWorld(tab.page);
  await evaluate(`{
    self.answered = "";
    const port = chrome.runtime.connect({ name: "classifier" });
    port.onMessage.addListener((message) => { self.answered = message.kind; });
    port.onDisconnect.addListener(() => { self.answered ||= "closed"; });
    port.postMessage({ kind: "call", id: 0, method: "${method}", args: ${JSON.stringify(args)} });
  }`);
  return eventually(async () => String(await evaluate("self.answered")) || false, `${method} is answered or refused`);
}
