import type { Page } from "playwright-core";
import type { Running } from "./startBrowser";

/** Size of the window in CSS pixels: the largest that Chrome shows of a popup. */
const SIZE = { width: 376, height: 600 };

/** Opens the popup for a tab in a window of its own: in a tab it would hide, and slow down, the page that it shows. */
export async function openPopupWindow({ context, background, origin }: Running, tabId: number): Promise<Page> {
  const opened = context.waitForEvent("page");
  await background.evaluate(([url, size]) => chrome.windows.create({ url, type: "popup", ...size }), [
    `${origin}src/popup/index.html?tabId=${tabId}`,
    SIZE,
  ] as const);
  return opened;
}
