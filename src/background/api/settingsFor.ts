import type browser from "webextension-polyfill";
import { BY_SITE, type Settings } from "../../settings/schema";
import { readSettings } from "../../settings/store";
import { originOf } from "./originOf";

/** The settings as a page's script may know them: of the choices for single sites, only that for its own. */
export async function settingsFor(sender: browser.Runtime.MessageSender): Promise<Settings> {
  const settings = await readSettings();
  const own = [sender.tab?.url ?? "", originOf(sender)]
    .filter((url) => URL.canParse(url))
    .map((url) => new URL(url).hostname);
  const choices = BY_SITE.map((name) => {
    const sites = Object.entries(settings[name]).filter(([host]) => own.includes(host));
    return [name, Object.fromEntries(sites)] as const;
  });
  return { ...settings, ...Object.fromEntries(choices) };
}
