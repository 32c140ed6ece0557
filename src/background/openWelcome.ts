import browser from "webextension-polyfill";

/** Path in the built extension; the page is an input of its own in vite.config.ts. */
const WELCOME_PAGE = "src/welcome/index.html";

export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
}
