import { message } from "../../words/message";

/** https://developer.chrome.com/docs/webstore and https://addons.mozilla.org let no extension in. */
const STORES = /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)/;

/** Why a page has no content script, and what to do. The address is unknown where the browser hides it. */
export function notHere(url: string | undefined): string {
  if (!url) return message("popup_forbidden_page");
  if (STORES.test(url)) return message("popup_forbidden_store");
  if (/^https?:/.test(url)) return message("popup_not_started");
  if (url.startsWith("file:")) return message("popup_forbidden_file");
  return message("popup_forbidden_browser");
}
