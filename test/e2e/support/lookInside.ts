import type { Running } from "../../../scripts/browser/startBrowser";
import { type Axe, TAGS } from "./axe";

/** Runs axe on our badges, and reads their texts and colours: only an extension can open a closed shadow root. */
export async function lookInside({ background }: Running, tabId: number) {
  return background.evaluate(
    async ([tab, tags]) => {
      const target = { tabId: tab };
      await chrome.scripting.executeScript({ target, files: ["axe.js"] });
      const func = async (runOnly: readonly string[]) => {
        const host = document.querySelector("label-lens");
        const root = host instanceof HTMLElement && chrome.dom.openOrClosedShadowRoot(host);
        if (!host || !root) throw new Error("There is nothing of ours in the page.");
        // Visible in this world only: the page's scripts still see no shadow root.
        Object.defineProperty(host, "shadowRoot", { value: root, configurable: true });
        const { axe } = globalThis as unknown as { axe: Axe };
        const { violations, passes, incomplete } = await axe.run(document, { runOnly });
        const inside = [...passes, ...incomplete].flatMap(({ nodes }) => nodes.map(({ html }) => html));
        const texts = [...root.querySelectorAll(".badge *")].flatMap((element) => {
          const text = [...element.childNodes].map((node) => (node instanceof Text ? node.data : "")).join("");
          const badge = element.closest(".badge");
          if (!text || !badge) return [];
          return [{ text, colour: getComputedStyle(element).color, behind: getComputedStyle(badge).backgroundColor }];
        });
        return { violations, looked: inside.some((part) => part.includes('class="label"')), texts };
      };
      const [done] = await chrome.scripting.executeScript({ target, func, args: [tags] });
      if (!done?.result) throw new Error("axe did not run.");
      return done.result;
    },
    [tabId, TAGS] as const,
  );
}
