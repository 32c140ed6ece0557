import { changeSettings } from "../../settings/store";
import { Switch } from "../../ui/switch";
import { useSettings } from "../../ui/useSettings";
import { message } from "../../words/message";

/** Shows or hides the badges on every page. */
export function BadgeSwitch() {
  const settings = useSettings();
  if (!settings) return null;
  const change = (on: boolean) => changeSettings({ badgesHidden: !on });
  return <Switch label={message("popup_badges")} on={!settings.badgesHidden} onChange={change} />;
}
