import type { Accuracy } from "../../models/entry";
import { fastest, type Speeds } from "../../models/speed";
import { engineName } from "../../words/engineName";
import { factInWords, knowsInWords } from "../../words/factInWords";
import type { MessageKey } from "../../words/keys";
import { message } from "../../words/message";
import { megabytes, milliseconds, share } from "../../words/quantity";
import { ModelState } from "./modelState";
import type { Recommendation } from "./recommend";
import type { ModelRow } from "./useModels";

interface Props {
  readonly row: ModelRow;
  readonly used: boolean;
  readonly recommendations: readonly Recommendation[];
  readonly reload: () => Promise<void>;
}

const RECOMMENDED: Record<Recommendation, MessageKey> = {
  fastest: "options_best_fastest",
  "most accurate": "options_best_accurate",
  smallest: "options_best_smallest",
  balanced: "options_best_balanced",
};

/** One model in the table. */
export function ModelTableRow({ row, used, recommendations, reload }: Props) {
  const { entry, speeds } = row;
  return (
    <tr class={used ? "used" : ""}>
      <th scope="row">
        {entry.title}{" "}
        {recommendations.map((name) => (
          <span key={name} class="chip">
            {message(RECOMMENDED[name])}
          </span>
        ))}
        <p class="fine">{message("options_knows", knowsInWords(entry))}</p>
        {entry.standIn && <p class="fine">{message("options_stand_in")}</p>}
      </th>
      <td class="number">{megabytes(entry.bytes)}</td>
      <AccuracyCell accuracy={entry.measured} />
      <AccuracyCell accuracy={entry.published} />
      <SpeedCell speeds={speeds} />
      <td>
        <ModelState row={row} used={used} reload={reload} />
      </td>
    </tr>
  );
}

function AccuracyCell({ accuracy }: { accuracy: Accuracy | undefined }) {
  if (!accuracy) return <td class="number soft">{message("options_not_known")}</td>;
  return (
    <td class="number" title={message("options_top5", share(accuracy.top5), factInWords(accuracy.on))}>
      {share(accuracy.top1)}
    </td>
  );
}

function SpeedCell({ speeds }: { speeds: Speeds }) {
  const all = Object.entries(speeds);
  if (all.length === 0) return <td class="number soft">{message("options_not_measured")}</td>;
  const best = fastest(speeds);
  return (
    <td class="number">
      {best ? milliseconds(best.milliseconds) : message("options_no_engine")}
      <details>
        <summary class="fine">{best ? engineName(best.engine) : message("options_why")}</summary>
        <ul class="fine speeds">
          {all.map(([engine, speed]) => (
            <li key={engine}>
              {message(
                "engine_reason",
                engineName(engine as keyof Speeds),
                "problem" in speed ? speed.problem : milliseconds(speed.milliseconds),
              )}
            </li>
          ))}
        </ul>
      </details>
    </td>
  );
}
