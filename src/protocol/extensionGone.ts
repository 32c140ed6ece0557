import browser from "webextension-polyfill";

/**
 * Whether this script was left behind in a page when the extension was reloaded,
 * updated, switched off or removed. Then the browser's functions for extensions
 * throw, even those that clean up, which have nothing left to do.
 */
export const extensionGone = (): boolean => !browser.runtime?.id;
