import browser from "webextension-polyfill";
import { swallow } from "../../debug";
import { listUsable } from "../../models/listUsable";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import type { Settings } from "../../settings/schema";
import { changeSettings } from "../../settings/store";
import { message } from "../../words/message";
import { createItem, shownInMenu } from "./createItem";

const MENU = "choose-model";
/** What the id of an item begins with; the model's id follows. */
const ITEM = "model ";

/**
 * Lists the models that can be used without a download in the menu of the toolbar button, with the one in use marked. A
 * private window has no such menu: there is one model there.
 */
export const renewModelMenu = (settings: Settings): Promise<void> =>
  // One after another: of two at once, the second would find the items of the first.
  navigator.locks.request(MENU, () => (inPrivateWindow() ? undefined : renew(settings)));

async function renew({ model }: Settings): Promise<void> {
  const usable = await listUsable();
  await browser.contextMenus.remove(MENU).catch(swallow("removing the menu of models"));
  const real = usable.some(({ from, standIn }) => from === "extension" && !standIn);
  const models = usable.filter(({ id, standIn }) => !real || !standIn || id === model);
  if (models.length < 2) return;
  const used = models.find(({ id }) => id === model) ?? models[0];
  await createItem({ id: MENU, title: message("menu_model"), contexts: ["action"] });
  for (const entry of models) {
    await createItem({
      id: ITEM + entry.id,
      parentId: MENU,
      type: "radio",
      checked: entry === used,
      title: shownInMenu(entry.title),
      contexts: ["action"],
    });
  }
}

/** Uses the model of an item of the menu; resolves to whether it is one. */
export async function chooseFromMenu(item: string | number): Promise<boolean> {
  if (typeof item !== "string" || !item.startsWith(ITEM)) return false;
  await changeSettings({ model: item.slice(ITEM.length) });
  return true;
}
