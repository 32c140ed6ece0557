import type { Page } from "playwright-core";

/** The id of one of the user's categories, asked of a page of ours. */
export const firstCategory = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const opened = indexedDB.open("examples");
    await new Promise((resolve) => opened.addEventListener("success", resolve));
    const all = opened.result.transaction("categories").objectStore("categories").getAllKeys();
    await new Promise((resolve) => all.addEventListener("success", resolve));
    opened.result.close();
    return String(all.result[0]);
  });
