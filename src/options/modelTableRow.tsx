import type { Accuracy } from "../models/entry";
import { fastest, type Speeds } from "../models/speed";
import { ENGINE_NAMES } from "../words/engine";
import { megabytes, milliseconds } from "../words/quantity";
import { ModelState } from "./modelState";
import type { Recommendation } from "./recommend";
import type { ModelRow } from "./useModels";

interface Props {
  readonly row: ModelRow;
  readonly used: boolean;
  readonly recommendations: readonly Recommendation[];
  readonly reload: () => Promise<void>;
}

export function ModelTableRow({ row, used, recommendations, reload }: Props) {
  const { entry, speeds } = row;
  return (
    <tr class={used ? "used" : ""}>
      <th scope="row">
        {entry.title}{" "}
        {recommendations.map((name) => (
          <span key={name} class="chip">
            {name}
          </span>
        ))}
        <p class="fine">Knows {entry.knows}</p>
        {entry.standIn && <p class="fine">A stand-in for where nothing can be downloaded: often unsure.</p>}
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
  if (!accuracy) return <td class="number soft">not known</td>;
  return (
    <td class="number" title={`Right one among the five best: ${accuracy.top5} %. ${accuracy.on}`}>
      {accuracy.top1.toFixed(1)} %
    </td>
  );
}

function SpeedCell({ speeds }: { speeds: Speeds }) {
  const all = Object.entries(speeds);
  if (all.length === 0) return <td class="number soft">not measured</td>;
  const best = fastest(speeds);
  return (
    <td class="number">
      {best ? milliseconds(best.milliseconds) : "runs on no engine"}
      <details>
        <summary class="fine">{best ? ENGINE_NAMES[best.engine] : "Why?"}</summary>
        <ul class="fine speeds">
          {all.map(([engine, speed]) => (
            <li key={engine}>
              {ENGINE_NAMES[engine as keyof Speeds]}:{" "}
              {"problem" in speed ? speed.problem : milliseconds(speed.milliseconds)}
            </li>
          ))}
        </ul>
      </details>
    </td>
  );
}
