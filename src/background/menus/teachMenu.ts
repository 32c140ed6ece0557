import browser from "webextension-polyfill";
import { swallow } from "../../debug";
import { addCategory, listCategories, removeCategory } from "../../examples/categories";
import { findCategory } from "../../examples/findCategory";
import { noneOfThese } from "../../examples/noneOfThese";
import type { Category } from "../../examples/taught";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import { readSettings } from "../../settings/store";
import { Failed } from "../../words/failed";
import { chooseLanguage } from "../../words/language";
import { message } from "../../words/message";
import { reasonOf } from "../../words/reason";
import { collectClicked } from "../teach/collectClicked";
import { openNaming, openTeaching } from "../teach/openTeaching";
import { rememberUnnamed, sayTaught } from "../teach/sayTaught";
import { createItem, shownInMenu } from "./createItem";
import { ON_PICTURES } from "./onPictures";

const MENU = "teach";
/** What the id of an item begins with; the category's id follows, or nothing for a new one. */
const ITEM = "teach ";

/**
 * Lists the user's categories in a menu on pictures, none of these, and a new one. Who has none yet has the new one alone, as
 * one item: a menu with a single item would be a step more.
 */
export const renewTeachMenu = (): Promise<void> =>
  // One after another: of two at once, the second would find the items of the first.
  navigator.locks.request(MENU, () => (inPrivateWindow() ? undefined : renew()));

async function renew(): Promise<void> {
  const categories = await listCategories().catch(swallow("the categories for the menu", []));
  await browser.contextMenus.remove(MENU).catch(swallow("removing the menu of categories"));
  chooseLanguage((await readSettings()).language);
  const items = { parentId: MENU, contexts: ON_PICTURES };
  await createItem({ id: MENU, title: message("menu_teach"), contexts: ON_PICTURES });
  if (categories.length === 0) return;
  for (const { id, name } of categories) await createItem({ ...items, id: ITEM + id, title: shownInMenu(name) });
  await createItem({ ...items, id: `${MENU}-separator`, type: "separator" });
  const none = noneOfThese();
  await createItem({ ...items, id: ITEM + none.id, title: none.name });
  await createItem({ ...items, id: ITEM, title: message("menu_teach_new") });
}

/** Takes the picture that was right-clicked for an example of an item's category; resolves to whether it is one. */
export async function teachFromMenu(info: browser.Menus.OnClickData, tab?: browser.Tabs.Tab): Promise<boolean> {
  const { menuItemId: item } = info;
  if (typeof item !== "string" || !(item === MENU || item.startsWith(ITEM))) return false;
  const id = item.slice(ITEM.length);
  try {
    if (id) await collectInto(id, info, tab);
    else await collectIntoNew(info, tab);
  } catch (error) {
    // There is no other place to say it.
    await openTeaching(reasonOf(error));
  }
  return true;
}

async function collectInto(id: string, info: browser.Menus.OnClickData, tab: browser.Tabs.Tab | undefined) {
  const category = findCategory(id, await listCategories());
  if (!category) {
    // The menu did not follow.
    await renewTeachMenu();
    throw new Failed("teach_category_gone");
  }
  await sayTaught(await collectClicked(info, tab, category), category.name);
}

/** Has the user name the category as soon as it has its picture. */
async function collectIntoNew(info: browser.Menus.OnClickData, tab: browser.Tabs.Tab | undefined): Promise<void> {
  const category = await addUnnamed();
  try {
    await rememberUnnamed(category.id, await collectClicked(info, tab, category));
  } catch (error) {
    await removeCategory(category.id);
    throw error;
  }
  await openNaming(category.id);
  await renewTeachMenu();
}

/** A category that has no name of the user's yet. */
async function addUnnamed(): Promise<Category> {
  const names = new Set((await listCategories()).map(({ name }) => name));
  const plain = message("teach_unnamed");
  let name = plain;
  for (let number = 2; names.has(name); number++) name = message("teach_unnamed_more", number);
  return addCategory(name);
}
