import { Section } from "../ui/section";
import { useSettings } from "../ui/useSettings";
import { message } from "../words/message";
import { BringModel } from "./bring/bringModel";
import { Damage } from "./data/damage";
import { Data } from "./data/data";
import { SettingsFile } from "./data/settingsFile";
import { EngineInUse } from "./engine/engineInUse";
import { ModelTable } from "./models/modelTable";
import { recommend } from "./models/recommend";
import { useModels } from "./models/useModels";
import { Preferences } from "./preferences/preferences";
import { Sites } from "./sites/sites";
import { Plot } from "./speed/plot";
import { SpeedMeasurement } from "./speed/speedMeasurement";

/** The options page, a section each. */
export function Options() {
  const settings = useSettings();
  const { rows, reload } = useModels();
  if (!rows || !settings) return null;
  return (
    <main>
      <header>
        <h1>{message("extension_name")}</h1>
        <p class="soft">{message("options_intro")}</p>
      </header>
      <Damage settings={settings} />
      <Section id="models" title={message("options_models")}>
        <ModelTable rows={rows} recommended={recommend(rows)} reload={reload} />
      </Section>
      <Section id="preferences" title={message("settings_title")}>
        <Preferences settings={settings} />
      </Section>
      <Section id="sites" title={message("setting_sites")}>
        <Sites settings={settings} />
      </Section>
      <Section id="speed" title={message("options_speed")}>
        <SpeedMeasurement rows={rows} reload={reload} />
        <Plot rows={rows} />
        <EngineInUse />
      </Section>
      <Section id="bring" title={message("options_bring")}>
        <BringModel reload={reload} />
      </Section>
      <Section id="data" title={message("data_title")}>
        <Data rows={rows} settings={settings} onErased={reload} />
      </Section>
      <Section id="file" title={message("settings_file")}>
        <SettingsFile settings={settings} />
      </Section>
      <footer>
        <a href="/licences.txt" target="_blank" rel="noopener">
          {message("options_licences")}
        </a>
      </footer>
    </main>
  );
}
