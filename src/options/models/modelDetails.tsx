import type { EngineId } from "../../protocol/answer";
import { engineName } from "../../words/engineName";
import { factInWords } from "../../words/factInWords";
import { message } from "../../words/message";
import { milliseconds, share } from "../../words/quantity";
import type { ModelRow } from "./useModels";

/** What is known of a model besides its row: the accuracy in other terms, and how each engine did. Folded. */
export function ModelDetails({ row }: { row: ModelRow }) {
  const { measured, published } = row.entry;
  const speeds = Object.entries(row.speeds);
  if (!measured && !published && speeds.length === 0) return null;
  return (
    <details>
      <summary class="fine">{message("options_details")}</summary>
      {(measured || published) && (
        <ul class="fine figures">
          {measured && <li>{message("options_top5", share(measured.top5), factInWords(measured.on))}</li>}
          {published && <li>{message("options_published", share(published.top1), factInWords(published.on))}</li>}
        </ul>
      )}
      <ul class="fine speeds">
        {speeds.map(([engine, speed]) => (
          <li key={engine}>
            {message(
              "engine_reason",
              engineName(engine as EngineId),
              "problem" in speed ? speed.problem : milliseconds(speed.milliseconds),
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
