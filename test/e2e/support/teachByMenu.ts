import type { Running } from "../../../scripts/browser/startBrowser";
import type { Tab } from "../../../scripts/cli/labelPage";

/** The place of pictures that show no category. */
const NONE = "None of these";

/**
 * Sends the extension the event of a click on its menu of categories, since a page cannot open the menu itself.
 * @param category its name, or that of none of these; undefined for a new one
 */
export async function teachByMenu({ background }: Running, tab: Tab, category: string | undefined, picture: string) {
  const id = category === NONE ? "none" : category === undefined ? "" : await background.evaluate(idOf, category);
  await background.evaluate(
    async ([tabId, menuItemId, srcUrl]) => {
      const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void };
      const info = { menuItemId, frameId: 0, editable: false, mediaType: "image", srcUrl };
      clicked.dispatch(info, await chrome.tabs.get(tabId));
    },
    [tab.id, `teach ${id}`, picture] as const,
  );
}

/** Reads a category's id; runs in the extension. */
async function idOf(wanted: string): Promise<string | undefined> {
  const opened = indexedDB.open("examples");
  await new Promise((resolve) => opened.addEventListener("success", resolve));
  const all = opened.result.transaction("categories").objectStore("categories").getAll();
  await new Promise((resolve) => all.addEventListener("success", resolve));
  opened.result.close();
  return all.result.find((category) => category.name === wanted)?.id;
}
