import type { Settings } from "../../settings/schema";
import { changeSettings } from "../../settings/store";
import { message } from "../../words/message";
import { LanguageSelect } from "./languageSelect";
import { MinimumSize } from "./minimumSize";
import { RadioGroup } from "./radioGroup";

/** The settings of what is labelled, when a label is called confident, and how it is shown. */
export function Preferences({ settings }: { settings: Settings }) {
  const { badgesHidden, badgeStyle, sensitivity, language } = settings;
  return (
    <div class="preferences">
      <RadioGroup
        legend={message("settings_badges")}
        name="badges"
        value={badgesHidden ? "off" : badgeStyle}
        onChoose={(style) =>
          changeSettings(style === "off" ? { badgesHidden: true } : { badgesHidden: false, badgeStyle: style })
        }
        options={[
          { value: "mark", label: message("settings_badges_mark"), hint: message("settings_badges_mark_hint") },
          { value: "always", label: message("settings_badges_always"), hint: message("settings_badges_always_hint") },
          { value: "off", label: message("settings_badges_off"), hint: message("settings_badges_off_hint") },
        ]}
      />
      <RadioGroup
        legend={message("settings_confident")}
        name="confident"
        value={sensitivity}
        onChoose={(chosen) => changeSettings({ sensitivity: chosen })}
        options={[
          { value: "cautious", label: message("settings_cautious"), hint: message("settings_cautious_hint") },
          {
            value: "fitted",
            label: message("settings_fitted"),
            hint: message("settings_fitted_hint", message("right_usually")),
          },
          { value: "bold", label: message("settings_bold"), hint: message("settings_bold_hint") },
        ]}
      />
      <div class="fields">
        <MinimumSize value={settings.minimumSize} />
        <LanguageSelect value={language} />
      </div>
    </div>
  );
}
