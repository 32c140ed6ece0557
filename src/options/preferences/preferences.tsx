import type { Settings } from "../../settings/schema";
import { changeSettings } from "../../settings/store";
import { Select } from "../../ui/select";
import { engineName } from "../../words/engineName";
import { message } from "../../words/message";
import { Choice } from "./choice";
import { MinimumSize } from "./minimumSize";

/** What is labelled, when it is called confident, and how it is shown. */
export function Preferences({ settings }: { settings: Settings }) {
  const { badgesHidden, badgeStyle, sensitivity, engine, language } = settings;
  return (
    <div class="preferences">
      <Choice
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
      <Choice
        legend={message("settings_confident")}
        name="confident"
        value={sensitivity}
        onChoose={(chosen) => changeSettings({ sensitivity: chosen })}
        options={[
          { value: "cautious", label: message("settings_cautious"), hint: message("settings_cautious_hint") },
          { value: "fitted", label: message("settings_fitted"), hint: message("settings_fitted_hint") },
          { value: "bold", label: message("settings_bold"), hint: message("settings_bold_hint") },
        ]}
      />
      <div class="fields">
        <MinimumSize value={settings.minimumSize} />
        <Select
          label={message("settings_engine")}
          value={engine}
          onChoose={(chosen) => changeSettings({ engine: chosen })}
          options={{
            auto: message("settings_engine_auto"),
            webgpu: engineName("webgpu"),
            litert: engineName("litert"),
            wasm: engineName("wasm"),
            cpu: engineName("cpu"),
          }}
        />
        <Select
          label={message("settings_language")}
          value={language}
          onChoose={(chosen) => changeSettings({ language: chosen })}
          options={{
            browser: message("language_browser"),
            en: message("language_en"),
            zh_CN: message("language_zh_CN"),
          }}
        />
      </div>
    </div>
  );
}
