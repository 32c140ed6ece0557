import { useEffect } from "preact/hooks";
import { Section } from "../ui/section";
import { useSettings } from "../ui/useSettings";
import { message } from "../words/message";
import { BringModel } from "./bring/bringModel";
import { Contents } from "./contents";
import { Damage } from "./data/damage";
import { Data } from "./data/data";
import { SettingsFile } from "./data/settingsFile";
import { useModels } from "./models/useModels";
import { ModelsSection } from "./modelsSection";
import { Preferences } from "./preferences/preferences";
import { Sites } from "./sites/sites";
import { useModelMenu } from "./useModelMenu";

/** The options page, a section each. */
export function Options() {
  const settings = useSettings();
  const { rows, problem, reload } = useModels();
  useModelMenu(rows);
  const ready = settings !== undefined;
  // The browser looked for the section of the address before there was one.
  useEffect(() => {
    if (ready) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [ready]);
  if (!settings) return null;
  return (
    <main>
      <header>
        <h1>{message("extension_name")}</h1>
        <p class="soft">{message("options_intro")}</p>
        <p class="links">
          <a href="/src/live/index.html" target="_blank" rel="noopener">
            {message("live_link")}
          </a>
          <a href="/src/teach/index.html" target="_blank" rel="noopener">
            {message("teach_link")}
          </a>
        </p>
        <Damage settings={settings} />
      </header>
      <Contents />
      <div>
        <Section id="models" title={message("options_models")}>
          <ModelsSection settings={settings} rows={rows} problem={problem} reload={reload} />
        </Section>
        <Section id="bring" title={message("options_bring")}>
          <BringModel reload={reload} />
        </Section>
        <Section id="preferences" title={message("settings_title")}>
          <Preferences settings={settings} />
        </Section>
        <Section id="sites" title={message("setting_sites")}>
          <Sites settings={settings} />
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
      </div>
    </main>
  );
}
