import browser from "webextension-polyfill";
import { askPage } from "./inject";

const CLASSIFY = "classify-picture";
const ASK_MS = 10_000;

export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: CLASSIFY,
    title: "Classify this image",
    // Also where no image is hit: one may lie under an overlay.
    contexts: ["image", "page", "frame", "link", "video", "editable"],
  });
}

export async function onMenuClicked(info: browser.Menus.OnClickData, tab?: browser.Tabs.Tab): Promise<void> {
  if (info.menuItemId !== CLASSIFY || tab?.id === undefined) return;
  const source = info.mediaType === "image" ? info.srcUrl : undefined;
  await askPage(tab.id, info.frameId ?? 0, (page) => page.classifyOne(AbortSignal.timeout(ASK_MS), source));
}
