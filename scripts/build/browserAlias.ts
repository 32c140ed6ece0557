import type { Alias, Plugin } from "vite";
import { ROOT } from "../paths";

const NATIVE = `${ROOT}scripts/build/nativeBrowser.js`;
const POLYFILL = `${ROOT}node_modules/webextension-polyfill/dist/browser-polyfill.js`;

/**
 * Leaves the polyfill out of the content script, which every page parses. An alias, as `catalogueAlias` is one; it holds
 * for the other bundles, too, and `withPolyfill` gives it back to those.
 */
export const browserAlias: Alias = { find: /^webextension-polyfill$/, replacement: NATIVE };

/** Gives the main build the polyfill: our own pages would run elsewhere with it. */
export const withPolyfill = (): Plugin => ({
  name: "label-lens-polyfill",
  apply: "build",
  load: {
    filter: { id: /\/nativeBrowser\.js$/ },
    handler: () => `export { default } from ${JSON.stringify(POLYFILL)};`,
  },
});
