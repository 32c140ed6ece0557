import browser from "webextension-polyfill";
import type { Status } from "../classifier/service";
import { changeSettings } from "../settings/store";
import { useSettings } from "../settings/useSettings";
import { ENGINE_NAMES } from "../words/engine";
import { milliseconds } from "../words/quantity";
import { useUsableModels } from "./useUsableModels";

/** The model and the engine in use, what they take for a picture, and why no faster engine serves. */
export function EngineLine({ status }: { status: Status | undefined }) {
  const settings = useSettings();
  const models = useUsableModels();
  if (!status || !settings || !models) return <p class="fine">Starting the classifier…</p>;
  const { engine, attempts, problem, millisecondsPerPicture: time } = status;
  const chosen = models.find(({ id }) => id === settings.model) ?? models[0];
  const failed = attempts.filter(({ outcome }) => outcome === "failed");
  return (
    <>
      <label class="model">
        Model
        <select value={chosen?.id} onChange={({ currentTarget }) => changeSettings({ model: currentTarget.value })}>
          {models.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {problem && <p class="fine">{problem}</p>}
      {chosen?.standIn && (
        <p class="fine">This small model stands in for a better one: it knows 200 things, and is often unsure.</p>
      )}
      <button type="button" class="link" onClick={() => browser.runtime.openOptionsPage()}>
        Compare, measure and add models…
      </button>
      <details class="engine">
        <summary>
          {engine ? `${ENGINE_NAMES[engine]}${time ? `, ${milliseconds(time)} a picture` : ""}` : "Trying the engines…"}
        </summary>
        <p>Each engine must give known answers on this machine before it may serve.</p>
        <ul>
          {failed.map(({ engine: id, reason }) => (
            <li key={id}>
              <b>{ENGINE_NAMES[id]}</b>: {reason}
            </li>
          ))}
          {failed.length === 0 && <li>The fastest engine serves.</li>}
        </ul>
      </details>
    </>
  );
}
