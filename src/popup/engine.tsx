import type { Status } from "../classifier/service";
import { changeSettings } from "../settings/store";
import { useSettings } from "./useSettings";

/** The model and the engine in use, what they take for a picture, and why no faster engine serves. */
export function EngineLine({ status }: { status: Status | undefined }) {
  const settings = useSettings();
  if (!status || !settings) return <p class="fine">Starting the classifier…</p>;
  const { models, engine, attempts, millisecondsPerPicture: time } = status;
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
      {chosen?.standIn && (
        <p class="fine">This small model stands in for a better one: it knows 200 things, and is often unsure.</p>
      )}
      <details class="engine">
        <summary>
          {engine ? `${NAMES[engine]}${time ? `, ${format(time)} a picture` : ""}` : "Trying the engines…"}
        </summary>
        <p>Each engine must give known answers on this machine before it may serve.</p>
        <ul>
          {failed.map(({ engine: id, reason }) => (
            <li key={id}>
              <b>{NAMES[id]}</b>: {reason}
            </li>
          ))}
          {failed.length === 0 && <li>The fastest engine serves.</li>}
        </ul>
      </details>
    </>
  );
}

const NAMES = { webgpu: "GPU (WebGPU)", wasm: "WebAssembly", cpu: "JavaScript" };

const format = (milliseconds: number) => `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
