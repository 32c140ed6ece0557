import type browser from "webextension-polyfill";

/** Where a menu for pictures is shown. Not only on images: the picture may lie under an overlay. */
export const ON_PICTURES: browser.Menus.ContextType[] = ["image", "page", "frame", "link", "video", "editable"];
