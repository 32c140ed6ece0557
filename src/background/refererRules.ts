import browser from "webextension-polyfill";
import { swallow } from "../debug";
import { maySendReferer } from "../permissions";

/** Time in ms after which a rule is removed by itself: longer than a picture may take to be fetched. */
const MAX_RULE_MS = 25_000;

/** Number of the last rule; rules of an earlier life of this script are removed before the first is set. */
let last = 0;
let cleared: Promise<void> | undefined;

/**
 * From now on our own requests for exactly the address `picture` carry `origin` as Referer, as the page's own request
 * did: some servers refuse all others. No request of a page is changed.
 *
 * @returns the rule's number; undefined where the user has not allowed that
 */
export async function setRefererRule(origin: string, picture: string): Promise<number | undefined> {
  if (!/^https?:\/\//.test(origin) || !/^https?:\/\//.test(picture) || !(await maySendReferer())) return undefined;
  cleared ??= clear();
  await cleared;
  const id = ++last;
  await chrome.declarativeNetRequest.updateSessionRules({
    addRules: [
      {
        id,
        condition: {
          urlFilter: exactly(picture),
          isUrlFilterCaseSensitive: true,
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
  setTimeout(() => void removeRefererRule(id).catch(swallow("removing a Referer rule")), MAX_RULE_MS);
  return id;
}

/** Ends what `setRefererRule` began. */
export const removeRefererRule = (id: number): Promise<void> =>
  chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: [id] });

async function clear(): Promise<void> {
  const rules = await chrome.declarativeNetRequest.getSessionRules();
  await chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map(({ id }) => id) });
}

/**
 * A filter for one address, from its beginning to its end; the browser compares without the fragment. An asterisk in
 * the address stands for itself, and for anything else: a filter has no way to quote it.
 * https://developer.chrome.com/docs/extensions/reference/api/declarativeNetRequest#property-RuleCondition-urlFilter
 */
function exactly(address: string): string {
  const url = new URL(address);
  url.hash = "";
  return `|${url.href}|`;
}
