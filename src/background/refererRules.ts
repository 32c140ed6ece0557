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
 * @returns the rule's number; undefined where the user has not allowed that, or no rule can tell the address from others
 */
export async function setRefererRule(origin: string, picture: string): Promise<number | undefined> {
  if (!/^https?:\/\//.test(origin) || !/^https?:\/\//.test(picture) || !(await maySendReferer())) return undefined;
  const filter = await exactly(picture);
  if (!filter) return undefined;
  cleared ??= clear();
  await cleared;
  const id = ++last;
  await chrome.declarativeNetRequest.updateSessionRules({
    addRules: [
      {
        id,
        condition: {
          ...filter,
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
 * A filter for one address, from its beginning to its end; the browser compares without the fragment. In a plain filter,
 * `*`, `^` and `|` stand for other characters, too, and cannot be quoted: an address that has them takes a regular
 * expression, which the browser accepts only up to a size.
 * https://developer.chrome.com/docs/extensions/reference/api/declarativeNetRequest#property-RuleCondition-urlFilter
 */
async function exactly(address: string): Promise<{ urlFilter: string } | { regexFilter: string } | undefined> {
  const url = new URL(address);
  url.hash = "";
  if (!/[*^|]/.test(url.href)) return { urlFilter: `|${url.href}|` };
  const regex = `^${url.href.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}$`;
  const { isSupported } = await chrome.declarativeNetRequest.isRegexSupported({ regex, isCaseSensitive: true });
  return isSupported ? { regexFilter: regex } : undefined;
}
