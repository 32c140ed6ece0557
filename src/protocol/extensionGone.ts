import browser from "webextension-polyfill";

/**
 * Whether this script is left in a page whose extension was reloaded, updated,
 * switched off or removed. Then the browser's functions for extensions throw, those
 * that clean up too, though they have nothing left to do.
 */
export const extensionGone = (): boolean => !browser.runtime?.id;
