import { useMemo } from "preact/hooks";
import type { ClassifierStatus } from "../../classifier/classifierStatus";
import type { EngineId } from "../../protocol/answer";
import { ClassifierLink } from "../../protocol/classifierLink";
import { useSettings } from "../../ui/useSettings";
import { useStatus } from "../../ui/useStatus";
import { engineName } from "../../words/engineName";
import { message, say } from "../../words/message";
import { milliseconds } from "../../words/quantity";

/** The engine in use, its time per picture, and what became of the others. */
export function EngineStatus() {
  const settings = useSettings();
  // It ends with the page.
  const link = useMemo(() => new ClassifierLink(new AbortController().signal), []);
  const { status, silent } = useStatus(link, true, [settings?.engine, settings?.model]);
  if (silent) return <p>{say(silent)}</p>;
  if (!status) return <p>{message("engine_asking")}</p>;
  const { engine, fastest, attempts, inferred, remembered, problem } = status;
  const failed = attempts.filter((attempt) => attempt.outcome === "failed");
  return (
    <>
      <p>{serving(status)}</p>
      {problem && <p>{say(problem)}</p>}
      <ul>
        {failed.map(({ engine: id, reason }) => (
          <li key={id}>{message("engine_reason", engineName(id), reason)}</li>
        ))}
        {failed.length === 0 && <li>{message(standing(engine, fastest))}</li>}
      </ul>
      <p class="fine">{message("engines_prove")}</p>
      <p class="fine">{message("engine_counts", inferred, remembered)}</p>
    </>
  );
}

function serving({ engine, attempts, millisecondsPerPicture: time }: ClassifierStatus): string {
  if (!engine) return message(attempts.length > 0 ? "engines_tried" : "engine_not_needed");
  return time ? message("engine_speed", engineName(engine), milliseconds(time)) : engineName(engine);
}

/** Why this engine serves. Which one is fastest is not known until the engines have been timed. */
function standing(engine: EngineId | undefined, fastest: boolean) {
  if (!engine) return "engine_next_picture";
  return fastest ? "engine_is_fastest" : "engine_is_proven";
}
