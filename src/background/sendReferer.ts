import browser from "webextension-polyfill";

/** Asked for together with the sites that it is needed for; it adds no warning. */
const PERMISSION = "declarativeNetRequestWithHostAccess";

/** One after the other: two at once would give their rules the same number. */
let last: Promise<unknown> = Promise.resolve();

/**
 * From now on our own requests to the picture's server carry `origin` as Referer,
 * which the page's own request had: some servers refuse all others. No request of
 * a page is touched. The rule is gone when the browser is closed.
 *
 * @returns false where the user has not allowed that
 */
export function sendReferer(origin: string, picture: string): Promise<boolean> {
  const set = last.then(() => setRule(origin, new URL(picture).hostname));
  last = set.catch(() => {});
  return set;
}

async function setRule(origin: string, host: string): Promise<boolean> {
  if (!/^https?:/.test(origin) || !(await chrome.permissions.contains({ permissions: [PERMISSION] }))) return false;
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
