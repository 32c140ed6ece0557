import { message } from "../../words/message";

/** Stores that let no extension in: https://developer.chrome.com/docs/webstore and https://addons.mozilla.org */
const STORES = /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)/;

/**
 * Says why a page has no content script, and what to do.
 * @param url undefined where the browser hides the page's address
 */
export function notHere(url: string | undefined): string {
  if (!url) return message("popup_forbidden_page");
  if (STORES.test(url)) return message("popup_forbidden_store");
  if (/^https?:/.test(url)) return message("popup_not_started");
  if (url.startsWith("file:")) return message("popup_forbidden_file");
  return message("popup_forbidden_browser");
}
