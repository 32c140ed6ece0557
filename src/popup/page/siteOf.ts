import type { Tabs } from "webextension-polyfill";

/** Host name of the page in a tab; undefined where it is not a web page, or the browser hides its address. */
export const siteOf = (tab: Tabs.Tab | undefined): string | undefined =>
  tab?.url && /^https?:/.test(tab.url) ? new URL(tab.url).hostname : undefined;
