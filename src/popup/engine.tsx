import browser from "webextension-polyfill";
import type { Status } from "../classifier/service";
import type { EngineId } from "../protocol/answer";
import { ENGINE_CHOICES, type EngineChoice } from "../protocol/picture";
import { changeSettings } from "../settings/store";
import { useSettings } from "../settings/useSettings";
import { engineName } from "../words/engine";
import { message, say } from "../words/message";
import { milliseconds } from "../words/quantity";
import { useUsableModels } from "./useUsableModels";

/** The model and the engine in use, what they take for a picture, and why no faster engine serves. */
export function EngineLine({ status }: { status: Status | undefined }) {
  const settings = useSettings();
  const models = useUsableModels();
  if (!status || !settings || !models) return <p class="fine">{message("popup_starting")}</p>;
  const { engine, fastest, attempts, problem, millisecondsPerPicture: time, inferred, remembered } = status;
  const chosen = models.find(({ id }) => id === settings.model) ?? models[0];
  const failed = attempts.filter((attempt) => attempt.outcome === "failed");
  return (
    <>
      <label class="model">
        {message("popup_model")}
        <select value={chosen?.id} onChange={({ currentTarget }) => changeSettings({ model: currentTarget.value })}>
          {models.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {problem && <p class="fine">{say(problem)}</p>}
      {chosen?.standIn && <p class="fine">{message("popup_stand_in")}</p>}
      <button type="button" class="link" onClick={() => browser.runtime.openOptionsPage()}>
        {message("popup_manage_models")}
      </button>
      <details class="engine">
        <summary>
          {engine
            ? nameWithSpeed(engine, time)
            : message(attempts.length > 0 ? "popup_trying_engines" : "popup_no_engine_needed")}
        </summary>
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
        <ul>
          {failed.map(({ engine: id, reason }) => (
            <li key={id}>{message("engine_reason", engineName(id), reason)}</li>
          ))}
          {failed.length === 0 && <li>{message(standing(engine, fastest))}</li>}
        </ul>
        <p>{message("popup_counts", inferred, remembered)}</p>
      </details>
    </>
  );
}

const nameWithSpeed = (engine: EngineId, time: number | undefined) =>
  time ? message("popup_engine_speed", engineName(engine), milliseconds(time)) : engineName(engine);

/** Until they have been timed, nobody knows which is the fastest. */
function standing(engine: EngineId | undefined, fastest: boolean) {
  if (!engine) return "popup_next_starts_engine";
  return fastest ? "popup_fastest_serves" : "popup_proven_serves";
}
