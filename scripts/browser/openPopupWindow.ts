import type { Page } from "playwright-core";
import type { Running } from "./startBrowser";

/** In CSS pixels, as large as Chrome shows it at most. */
const SIZE = { width: 376, height: 600 };

/** The popup of a tab in a window of its own: what is in a tab hides, and slows, what it shows. */
export async function openPopupWindow({ context, background, origin }: Running, tabId: number): Promise<Page> {
  const opened = context.waitForEvent("page");
  await background.evaluate(([url, size]) => chrome.windows.create({ url, type: "popup", ...size }), [
    `${origin}src/popup/index.html?tabId=${tabId}`,
    SIZE,
  ] as const);
  return opened;
}
