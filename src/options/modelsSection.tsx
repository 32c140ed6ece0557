import type { Settings } from "../settings/schema";
import { EngineSelect } from "../ui/engineSelect";
import { Problem } from "../ui/problem";
import { message, say } from "../words/message";
import type { Reason } from "../words/reason";
import { ModelCards } from "./cards/modelCards";
import { EngineInUse } from "./engine/engineInUse";
import { AllModels } from "./models/allModels";
import { ModelTable } from "./models/modelTable";
import { offered, recommend, usedOf } from "./models/recommend";
import type { ModelRow } from "./models/useModels";
import { Plot } from "./speed/plot";
import { SpeedMeasurement } from "./speed/speedMeasurement";

interface Props {
  readonly settings: Settings;
  /** Undefined until they are read. */
  readonly rows: readonly ModelRow[] | undefined;
  /** Why they could not be read. */
  readonly problem: Reason | undefined;
  readonly reload: () => Promise<void>;
}

/** The choice of a model and of what runs it: first the few that most people need, then all of them, with their plot. */
export function ModelsSection({ settings, rows, problem, reload }: Props) {
  return (
    <>
      <p class="soft">{message("options_models_what")}</p>
      <Problem text={problem && say(problem)} />
      {!rows && !problem && <p role="status">{message("options_models_loading")}</p>}
      {rows && <Choice settings={settings} rows={rows} reload={reload} />}
      <div class="engine">
        <EngineSelect
          label={message("settings_engine")}
          labelClass="field"
          auto={message("settings_engine_auto")}
          value={settings.engine}
        />
        <p class="fine">{message("settings_engine_hint")}</p>
        <EngineInUse />
      </div>
    </>
  );
}

function Choice({ settings, rows, reload }: Pick<Props, "settings" | "reload"> & { rows: readonly ModelRow[] }) {
  const used = usedOf(rows, settings.model);
  const shown = offered(rows, used);
  const { best, fastest, special } = recommend(shown);
  const onCards = [best, fastest, ...special];
  const elsewhere = shown.some((row) => (row === used || row.entry.from === "user") && !onCards.includes(row));
  return (
    <>
      <ModelCards rows={shown} used={used} reload={reload} />
      <AllModels count={shown.length} needed={elsewhere}>
        <ModelTable rows={shown} used={used} reload={reload} />
        <SpeedMeasurement rows={shown} reload={reload} />
        <Plot rows={shown} used={used} />
      </AllModels>
    </>
  );
}
