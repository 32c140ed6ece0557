import { useEffect, useState } from "preact/hooks";
import type { ModelEntry } from "../../models/entry";
import { listUsable } from "../../models/listUsable";
import type { Settings } from "../../settings/schema";
import { changeSettings } from "../../settings/store";
import { EngineSelect } from "../../ui/engineSelect";
import { Select } from "../../ui/select";
import { message } from "../../words/message";

/** The model and the engine, the same settings as everywhere. */
export function Choices({ settings: { model, engine } }: { settings: Settings }) {
  const [models, setModels] = useState<readonly ModelEntry[]>();
  useEffect(() => void listUsable().then(setModels), [model]);
  // The default has no id in the settings, and comes first.
  const chosen = models?.find(({ id }) => id === model) ?? models?.[0];
  return (
    <>
      <Select
        label={message("live_model")}
        labelClass="field"
        value={chosen?.id}
        options={models?.map(({ id, title }) => [id, title])}
        onChoose={(id) => changeSettings({ model: id })}
      />
      <EngineSelect
        label={message("settings_engine")}
        labelClass="field"
        auto={message("settings_engine_auto")}
        value={engine}
      />
    </>
  );
}
