/** What `webextension-polyfill` hands through where the browser has it, as every Chrome that runs the extension does. */
export default globalThis.browser;
