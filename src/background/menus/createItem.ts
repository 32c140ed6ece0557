import browser from "webextension-polyfill";

/** Adds an item to a menu; rejects where the browser does not. */
export const createItem = (properties: browser.Menus.CreateCreatePropertiesType): Promise<void> =>
  new Promise((resolve, reject) => {
    browser.contextMenus.create(properties, () => {
      const { lastError } = browser.runtime;
      if (lastError) reject(new Error(lastError.message));
      else resolve();
    });
  });

/** A title as menus take it: a single "&" would underline the letter after it. */
export const shownInMenu = (title: string): string => title.replaceAll("&", "&&");
