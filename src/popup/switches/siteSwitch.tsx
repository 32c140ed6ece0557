import type { Tabs } from "webextension-polyfill";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import { isOn } from "../../settings/isOn";
import { changeSettings } from "../../settings/store";
import { Switch } from "../../ui/switch";
import { useSettings } from "../../ui/useSettings";
import { message } from "../../words/message";
import { siteOf } from "../page/siteOf";

interface Props {
  readonly tab: Tabs.Tab | undefined;
  /** Called after labelling was turned on; labels the page in the tab. */
  readonly onTurnedOn: () => void;
}

/** Turns labelling on or off for the site in the tab; not in a private window, since the choice is kept. */
export function SiteSwitch({ tab, onTurnedOn }: Props) {
  const settings = useSettings();
  const site = siteOf(tab);
  if (!settings || !site || inPrivateWindow()) return null;
  const change = async (on: boolean) => {
    await changeSettings(({ sites }) => ({ sites: { ...sites, [site]: on } }));
    if (on) onTurnedOn();
  };
  return <Switch label={message("popup_site_of", site)} on={isOn(settings, site)} onChange={change} />;
}
