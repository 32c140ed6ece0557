import { changeSettings } from "../settings/store";
import { useSettings } from "../settings/useSettings";
import { message } from "../words/message";
import { Switch } from "./switch";

export function BadgeSwitch() {
  const settings = useSettings();
  if (!settings) return null;
  const change = (on: boolean) => changeSettings({ badgesHidden: !on });
  return <Switch label={message("popup_badges")} on={!settings.badgesHidden} change={change} />;
}
