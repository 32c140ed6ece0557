import { changeSettings } from "../settings/store";
import { useSettings } from "../settings/useSettings";
import { message } from "../words/message";

export function BadgeSwitch() {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <label class="switch">
      {message("popup_badges")}
      <input
        type="checkbox"
        role="switch"
        checked={!settings.badgesHidden}
        aria-checked={!settings.badgesHidden}
        onChange={({ currentTarget }) => changeSettings({ badgesHidden: !currentTarget.checked })}
      />
    </label>
  );
}
