import type browser from "webextension-polyfill";
import type { Settings } from "../../settings/schema";
import { readSettings } from "../../settings/store";
import { originOf } from "./originOf";

/** The settings as a page's script may know them: of the choices for single sites, only that for its own. */
export async function settingsFor(sender: browser.Runtime.MessageSender): Promise<Settings> {
  const settings = await readSettings();
  const own = [sender.tab?.url ?? "", originOf(sender)]
    .filter((url) => URL.canParse(url))
    .map((url) => new URL(url).hostname);
  const sites = Object.fromEntries(Object.entries(settings.sites).filter(([host]) => own.includes(host)));
  return { ...settings, sites };
}
