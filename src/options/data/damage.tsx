import { useEffect, useState } from "preact/hooks";
import type { Setting, Settings } from "../../settings/schema";
import { changeSettings, readStore } from "../../settings/store";
import type { MessageKey } from "../../words/keys";
import { message } from "../../words/message";

const NAMES: Record<Setting, MessageKey> = {
  model: "setting_model",
  engine: "settings_engine",
  badgeStyle: "settings_badges",
  badgesHidden: "setting_badges_hidden",
  minimumSize: "settings_minimum",
  sensitivity: "settings_confident",
  language: "settings_language",
  everywhere: "sites_everywhere",
  sites: "setting_sites",
  maps: "setting_maps",
  learnAtOnce: "teach_at_once",
};

/** Says which settings were damaged in the browser's storage and now have their defaults. */
export function Damage({ settings }: { settings: Settings }) {
  const [damaged, setDamaged] = useState<readonly Setting[]>([]);
  useEffect(() => void readStore().then((store) => setDamaged(store.damaged)), [settings]);
  if (damaged.length === 0) return null;
  const names = damaged.map((name) => message(NAMES[name])).join(message("list_separator"));
  return (
    <div class="problem" role="alert">
      <p>{message("settings_damaged", names)}</p>
      <button type="button" onClick={() => changeSettings(settings)}>
        {message("settings_damaged_keep")}
      </button>
    </div>
  );
}
