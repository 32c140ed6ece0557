import browser from "webextension-polyfill";
import { changeSettings } from "../settings/store";
import { labelFrames, labelTab } from "./pages/labelTab";
import { stepThroughPictures } from "./pages/stepThroughPictures";

/** What each command does, by its name in the manifest's `commands`. */
const COMMANDS: Record<string, (tab: browser.Tabs.Tab) => Promise<unknown>> = {
  "label-page": async ({ id = browser.tabs.TAB_ID_NONE }) => {
    await labelTab(id, { again: true });
    await labelFrames(id, { again: true });
  },

  "next-picture": ({ id = browser.tabs.TAB_ID_NONE }) => stepThroughPictures(id, 1),

  "previous-picture": ({ id = browser.tabs.TAB_ID_NONE }) => stepThroughPictures(id, -1),

  "toggle-badges": () => changeSettings(({ badgesHidden }) => ({ badgesHidden: !badgesHidden })),
};

export async function onCommand(name: string, tab?: browser.Tabs.Tab): Promise<void> {
  const target = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (target) await COMMANDS[name]?.(target);
}
