import { changeSettings } from "../../settings/store";
import { Select } from "../../ui/select";
import type { MessageKey } from "../../words/keys";
import { LANGUAGE_CHOICES, type LanguageChoice } from "../../words/language";
import { message } from "../../words/message";

const NAMES: Record<LanguageChoice, MessageKey> = {
  browser: "language_browser",
  en: "language_en",
  zh_CN: "language_zh_CN",
};

/** The setting of the language. */
export function LanguageSelect({ value }: { value: LanguageChoice }) {
  return (
    <Select
      label={message("settings_language")}
      labelClass="field"
      value={value}
      options={LANGUAGE_CHOICES.map((choice) => [choice, message(NAMES[choice])])}
      onChoose={(language) => changeSettings({ language })}
    />
  );
}
