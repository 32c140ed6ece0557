import browser from "webextension-polyfill";

/**
 * Whether this is a private (incognito) window, or a part of the extension that serves one. There the extension runs a
 * second time (`"incognito": "split"` in the manifest), and all that the second one has of its own is gone with the last
 * private window: its HTTP cache, its databases and its files. `browser.storage` is not its own: both read and write the
 * same. https://developer.chrome.com/docs/extensions/reference/manifest/incognito
 *
 * The page that hosts the classifier cannot tell: it has nothing of the browser's but messages. Its own databases are those
 * of its windows.
 */
export const inPrivateWindow = (): boolean => browser.extension?.inIncognitoContext === true;
