import { changeSettings } from "../../settings/store";
import { Switch } from "../../ui/switch";
import { useSettings } from "../../ui/useSettings";
import { message } from "../../words/message";

interface Props {
  /** Called after labelling was turned on; labels the page in the tab. */
  readonly onTurnedOn: () => void;
}

/** Turns labelling on or off for every site that has no choice of its own. */
export function EverywhereSwitch({ onTurnedOn }: Props) {
  const settings = useSettings();
  if (!settings) return null;
  const change = async (everywhere: boolean) => {
    await changeSettings({ everywhere });
    if (everywhere) onTurnedOn();
  };
  return <Switch label={message("popup_all_sites")} on={settings.everywhere} onChange={change} />;
}
