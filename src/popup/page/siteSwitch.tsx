import type { Tabs } from "webextension-polyfill";
import { isOn } from "../../settings/schema";
import { changeSettings } from "../../settings/store";
import { Switch } from "../../ui/switch";
import { useSettings } from "../../ui/useSettings";
import { message } from "../../words/message";

/** The site of a tab, where there can be something to label. */
export const siteOf = (tab: Tabs.Tab | undefined): string | undefined =>
  tab?.url && /^https?:/.test(tab.url) ? new URL(tab.url).hostname : undefined;

interface Props {
  readonly tab: Tabs.Tab | undefined;
  /** Looks at the page anew, after it has been turned on. */
  readonly turnedOn: () => void;
}

/** Turns us on and off for the site in the tab. */
export function SiteSwitch({ tab, turnedOn }: Props) {
  const settings = useSettings();
  const site = siteOf(tab);
  if (!settings || !site) return null;
  const change = async (on: boolean) => {
    await changeSettings(({ sites }) => ({ sites: { ...sites, [site]: on } }));
    if (on) turnedOn();
  };
  return <Switch label={message("popup_site_of", site)} on={isOn(settings, site)} change={change} />;
}

/** Turns us on and off for every site that has no choice of its own. */
export function EverywhereSwitch({ turnedOn }: Pick<Props, "turnedOn">) {
  const settings = useSettings();
  if (!settings) return null;
  const change = async (everywhere: boolean) => {
    await changeSettings({ everywhere });
    if (everywhere) turnedOn();
  };
  return <Switch label={message("popup_all_sites")} on={settings.everywhere} change={change} />;
}
