import browser from "webextension-polyfill";
import type { Reason } from "../../words/reason";

/** Path in the built extension; the page is an input of its own in vite.config.ts. */
const TEACHING_PAGE = "src/teach/index.html";
/** Size in pixels of the window in which a category is named: a picture and a form. */
const SMALL = { width: 440, height: 420 };

/** Opens the page of the user's categories with a sentence that could be said nowhere else. */
export async function openTeaching(problem: Reason): Promise<void> {
  await browser.tabs.create({ url: pageWith({ problem }) });
}

/** Has the user name a category, in a small window above the page that its picture is from. */
export async function openNaming(category: string): Promise<void> {
  await browser.windows.create({ type: "popup", url: pageWith({ name: category }), ...SMALL });
}

/** The page, told after "#" what to begin with: see `readBeginning`. */
const pageWith = (beginning: object) =>
  `${browser.runtime.getURL(TEACHING_PAGE)}#${encodeURIComponent(JSON.stringify(beginning))}`;
