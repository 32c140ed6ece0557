/** The popup of the toolbar button: the pictures of the page in the active tab. */
import { render } from "preact";
import browser from "webextension-polyfill";
import { yieldCpuWhileScrolled } from "../protocol/yieldCpuWhileScrolled";
import { InLanguage } from "../ui/inLanguage";
import { classifier } from "./engine/classifier";
import { NEVER } from "./page/never";
import { Popup } from "./popup";

/** The active tab, or the one of `?tabId=N`, for a popup that is opened as a page. */
async function findTab(): Promise<browser.Tabs.Tab | undefined> {
  const asked = new URLSearchParams(location.search).get("tabId");
  if (asked) return browser.tabs.get(Number(asked));
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

yieldCpuWhileScrolled(NEVER, classifier, () => true);
const tab = await findTab();
render(<InLanguage title="extension_name">{() => <Popup tab={tab} />}</InLanguage>, document.body);
