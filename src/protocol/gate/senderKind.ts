import browser from "webextension-polyfill";

/**
 * Who sent a message or opened a channel; `options` stands for the welcome page as well, `host` for the page that hosts
 * the classifier.
 */
export type SenderKind = "page" | "popup" | "options" | "teach" | "live" | "host" | "background";

/** Our own pages, by their folder. */
const PAGES: Readonly<Record<string, SenderKind>> = {
  "src/popup/": "popup",
  "src/options/": "options",
  "src/teach/": "teach",
  "src/live/": "live",
  "src/welcome/": "options",
  "src/offscreen/": "host",
};

/**
 * The kind of a sender, by what the browser says of it; undefined for one that has nothing to ask of us. A page's content
 * script is known by the address of its page: not even a compromised process can name another address or extension.
 * https://chromium.googlesource.com/chromium/src/+/HEAD/docs/security/compromised-renderers.md#messaging
 */
export function senderKind({ id, url = "", tab }: browser.Runtime.MessageSender): SenderKind | undefined {
  if (id !== browser.runtime.id) return undefined;
  const own = browser.runtime.getURL("");
  if (!url.startsWith(own)) return tab ? "page" : undefined;
  const path = url.slice(own.length);
  const page = Object.keys(PAGES).find((folder) => path.startsWith(folder));
  if (page) return PAGES[page];
  return !tab && path.endsWith(".js") ? "background" : undefined;
}
