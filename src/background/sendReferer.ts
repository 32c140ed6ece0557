import browser from "webextension-polyfill";
import { maySendReferer } from "../permissions";

/** Rules are set one after the other: two set at once would be given the same number. */
const LOCK = "referer rules";

/**
 * From now on our own requests to the picture's server carry `origin` as Referer, as the page's own request did: some
 * servers refuse all others. No request of a page is changed. The rule ends with the browser session.
 *
 * @returns false where the user has not allowed that
 */
export async function sendReferer(origin: string, picture: string): Promise<boolean> {
  const { hostname } = new URL(picture);
  return navigator.locks.request(LOCK, () => setRule(origin, hostname));
}

async function setRule(origin: string, host: string): Promise<boolean> {
  if (!/^https?:/.test(origin) || !(await maySendReferer())) return false;
  const rules = await chrome.declarativeNetRequest.getSessionRules();
  const old = rules.find(({ condition }) => condition.requestDomains?.includes(host));
  const id = old?.id ?? Math.max(0, ...rules.map((rule) => rule.id)) + 1;
  await chrome.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [id],
    addRules: [
      {
        id,
        condition: {
          requestDomains: [host],
          initiatorDomains: [browser.runtime.id],
          tabIds: [browser.tabs.TAB_ID_NONE],
          resourceTypes: ["xmlhttprequest"],
        },
        action: {
          type: "modifyHeaders",
          requestHeaders: [{ header: "referer", operation: "set", value: `${origin}/` }],
        },
      },
    ],
  });
  return true;
}
