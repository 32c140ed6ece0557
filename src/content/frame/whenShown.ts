import { extensionGone } from "../../protocol/extensionGone";

/**
 * Calls `work` at once, or, in a page that the browser has loaded in advance, when somebody comes to see it: until then
 * nobody has asked for its labels, and perhaps never will.
 * https://developer.mozilla.org/en-US/docs/Web/API/Document/prerendering
 */
export function whenShown(work: () => void): void {
  const { prerendering = false } = document as { prerendering?: boolean };
  if (!prerendering) {
    work();
    return;
  }
  const shown = () => {
    if (!extensionGone()) work();
  };
  document.addEventListener("prerenderingchange", shown, { once: true });
}
