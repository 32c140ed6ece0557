import type browser from "webextension-polyfill";

/**
 * Origin of the asking page. A frame without an address of its own (about:blank) has its creator's, a sandboxed frame
 * the tab's.
 */
export function originOf({ url = "", tab, ...sender }: browser.Runtime.MessageSender): string {
  const { origin = "" } = sender as { origin?: string };
  const own = [url, origin, tab?.url ?? ""].find((address) => /^https?:/.test(address));
  return own ? new URL(own).origin : "";
}
