import type { ClassifierStatus } from "../../classifier/classifierStatus";
import type { EngineId } from "../../protocol/answer";
import { EngineSelect } from "../../ui/engineSelect";
import { useSettings } from "../../ui/useSettings";
import { engineName } from "../../words/engineName";
import { message, say } from "../../words/message";
import { milliseconds } from "../../words/quantity";
import type { Reason } from "../../words/reason";

interface Props {
  readonly status: ClassifierStatus | undefined;
  /** Why the classifier does not say its status; undefined where it does. */
  readonly silent: Reason | undefined;
}

/** The engine in use, its time per picture, and why no faster engine serves. */
export function EngineLine({ status, silent }: Props) {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <details class="engine">
      <summary>{silent ? message("popup_silent") : status ? serving(status) : message("popup_starting")}</summary>
      {silent && <p>{say(silent)}</p>}
      <EngineSelect
        label={message("popup_engine")}
        labelClass="model"
        auto={message("popup_engine_auto")}
        value={settings.engine}
      />
      <p>{message("popup_engines_prove")}</p>
      {status && <Proof status={status} />}
    </details>
  );
}

/** Which engines failed on this computer, and how many pictures the one in use has classified. */
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

/** Why this engine serves. Which one is fastest is not known until the engines have been timed. */
function standing(engine: EngineId | undefined, fastest: boolean) {
  if (!engine) return "popup_next_starts_engine";
  return fastest ? "popup_fastest_serves" : "popup_proven_serves";
}
