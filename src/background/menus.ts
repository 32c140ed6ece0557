import browser from "webextension-polyfill";
import { readSettings } from "../settings/store";
import { chooseLanguage } from "../words/language";
import { message } from "../words/message";
import { askPage } from "./inject";

const CLASSIFY = "classify-picture";
const ASK_MS = 10_000;

/** Makes the menu anew, in the language that the user has chosen. */
export async function createMenus(): Promise<void> {
  chooseLanguage((await readSettings()).language);
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: CLASSIFY,
    title: message("menu_classify"),
    // Also where no image is hit: one may lie under an overlay.
    contexts: ["image", "page", "frame", "link", "video", "editable"],
  });
}

export async function onMenuClicked(info: browser.Menus.OnClickData, tab?: browser.Tabs.Tab): Promise<void> {
  if (info.menuItemId !== CLASSIFY || tab?.id === undefined) return;
  const source = info.mediaType === "image" ? info.srcUrl : undefined;
  await askPage(tab.id, info.frameId ?? 0, (page) => page.classifyOne(AbortSignal.timeout(ASK_MS), source));
}
