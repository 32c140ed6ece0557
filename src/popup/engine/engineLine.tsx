import type { ClassifierStatus } from "../../classifier/classifierStatus";
import type { EngineId } from "../../protocol/answer";
import { ENGINE_CHOICES, type EngineChoice } from "../../protocol/picture";
import { changeSettings } from "../../settings/store";
import { useSettings } from "../../ui/useSettings";
import { engineName } from "../../words/engineName";
import { message } from "../../words/message";
import { milliseconds } from "../../words/quantity";

/** The engine in use, what it takes for a picture, and why no faster one serves. */
export function EngineLine({ status }: { status: ClassifierStatus | undefined }) {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <details class="engine">
      <summary>{status ? serving(status) : message("popup_starting")}</summary>
      <label class="model">
        {message("popup_engine")}
        <select
          value={settings.engine}
          onChange={({ currentTarget }) => changeSettings({ engine: currentTarget.value as EngineChoice })}
        >
          {ENGINE_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {choice === "auto" ? message("popup_engine_auto") : engineName(choice)}
            </option>
          ))}
        </select>
      </label>
      <p>{message("popup_engines_prove")}</p>
      {status && <Proof status={status} />}
    </details>
  );
}

/** Which engines failed here, and how much the one that serves has done. */
function Proof({ status: { engine, fastest, attempts, inferred, remembered } }: { status: ClassifierStatus }) {
  const failed = attempts.filter((attempt) => attempt.outcome === "failed");
  return (
    <>
      <ul>
        {failed.map(({ engine: id, reason }) => (
          <li key={id}>{message("engine_reason", engineName(id), reason)}</li>
        ))}
        {failed.length === 0 && <li>{message(standing(engine, fastest))}</li>}
      </ul>
      <p>{message("popup_counts", inferred, remembered)}</p>
    </>
  );
}

function serving({ engine, attempts, millisecondsPerPicture: time }: ClassifierStatus): string {
  if (!engine) return message(attempts.length > 0 ? "popup_trying_engines" : "popup_no_engine_needed");
  return time ? message("popup_engine_speed", engineName(engine), milliseconds(time)) : engineName(engine);
}

/** Until they have been timed, nobody knows which is the fastest. */
function standing(engine: EngineId | undefined, fastest: boolean) {
  if (!engine) return "popup_next_starts_engine";
  return fastest ? "popup_fastest_serves" : "popup_proven_serves";
}
