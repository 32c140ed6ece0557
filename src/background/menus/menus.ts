import browser from "webextension-polyfill";
import type { Settings } from "../../settings/schema";
import { readSettings } from "../../settings/store";
import { chooseLanguage } from "../../words/language";
import { message } from "../../words/message";
import { askPage } from "../pages/askPage";
import { chooseFromMenu, renewModelMenu } from "./modelMenu";
import { ON_PICTURES } from "./onPictures";
import { renewTeachMenu, teachFromMenu } from "./teachMenu";

const CLASSIFY = "classify-picture";

export async function createMenus(): Promise<void> {
  const settings = await readSettings();
  chooseLanguage(settings.language);
  const properties: browser.Menus.UpdateUpdatePropertiesType = {
    title: message("menu_classify"),
    contexts: ON_PICTURES,
  };
  // Not after `removeAll`, which would also remove the menu of private windows from the others, and the reverse.
  await browser.contextMenus
    .update(CLASSIFY, properties)
    .catch(() => browser.contextMenus.create({ id: CLASSIFY, ...properties }));
  await renewModelMenu(settings);
  await renewTeachMenu();
}

/** Has the menus follow what the user has just chosen: the language, the model. */
export async function renewMenus(settings: Settings): Promise<void> {
  chooseLanguage(settings.language);
  await browser.contextMenus.update(CLASSIFY, { title: message("menu_classify") });
  await renewModelMenu(settings);
  await renewTeachMenu();
}

export async function onMenuClicked(info: browser.Menus.OnClickData, tab?: browser.Tabs.Tab): Promise<void> {
  if ((await chooseFromMenu(info.menuItemId)) || (await teachFromMenu(info, tab))) return;
  if (info.menuItemId !== CLASSIFY || tab?.id === undefined) return;
  const source = info.mediaType === "image" ? info.srcUrl : undefined;
  await askPage(tab.id, info.frameId ?? 0, (page, signal) => page.classifyOne(signal, source));
}
