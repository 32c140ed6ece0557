import { EngineSelect } from "../ui/engineSelect";
import { Section } from "../ui/section";
import { useSettings } from "../ui/useSettings";
import { message } from "../words/message";
import { Preferences } from "./preferences/preferences";

/**
 * The options page in a private window: only what names no site and holds everywhere. Models would be gone with the
 * window, while the setting that names one stays; the sizes of what is kept would be those of the window alone.
 */
export function PrivateOptions() {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <main>
      <header>
        <h1>{message("extension_name")}</h1>
        <p class="soft">{message("options_private")}</p>
      </header>
      <Section id="preferences" title={message("settings_title")}>
        <Preferences settings={settings} />
        <EngineSelect
          label={message("settings_engine")}
          labelClass="field engine"
          auto={message("settings_engine_auto")}
          value={settings.engine}
        />
      </Section>
    </main>
  );
}
