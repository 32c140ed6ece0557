import { changeSettings } from "../../settings/store";
import { useSettings } from "../../ui/useSettings";
import { message } from "../../words/message";

/** Where the user has hidden the badges, says so, and shows them again: nothing on the page tells why it has none. */
export function HiddenBadges() {
  const settings = useSettings();
  if (!settings?.badgesHidden) return null;
  return (
    <p class="notice aligned">
      {message("popup_badges_hidden")}
      <button type="button" class="small" onClick={() => changeSettings({ badgesHidden: false })}>
        {message("popup_show_badges")}
      </button>
    </p>
  );
}
