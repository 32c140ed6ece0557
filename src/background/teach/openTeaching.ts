import browser from "webextension-polyfill";
import type { Reason } from "../../words/reason";

/** Path in the built extension; the page is an input of its own in vite.config.ts. */
const TEACHING_PAGE = "src/teach/index.html";

/** What the page of the user's categories begins with: a category to be named, or a sentence that could be said nowhere else. */
type Beginning = { readonly rename: string } | { readonly problem: Reason };

export async function openTeaching(beginning: Beginning): Promise<void> {
  const hash = encodeURIComponent(JSON.stringify(beginning));
  await browser.tabs.create({ url: `${browser.runtime.getURL(TEACHING_PAGE)}#${hash}` });
}
