import { message } from "../../words/message";
import { megabytes } from "../../words/quantity";
import { accuracyInWords, speedInWords } from "../models/figures";
import { ModelState } from "../models/modelState";
import type { ModelRow } from "../models/useModels";

interface Props {
  readonly row: ModelRow;
  readonly used: ModelRow | undefined;
  /** What the model is best at. */
  readonly heading: string;
  /** A sentence. */
  readonly knows: string;
  readonly reload: () => Promise<void>;
}

/** One model, with what there is to know before it is chosen. */
export function ModelCard({ row, used, heading, knows, reload }: Props) {
  const { entry, speeds } = row;
  return (
    <li class={row === used ? "card used" : "card"}>
      <h3>{heading}</h3>
      <p class="name">{entry.title}</p>
      <p class="fine">{knows}</p>
      <dl class="fine">
        {entry.measured && (
          <div>
            <dt>{message("options_column_right")}</dt>
            <dd>{accuracyInWords(entry.measured)}</dd>
          </div>
        )}
        <div>
          <dt>{message("options_column_speed")}</dt>
          <dd>{speedInWords(speeds)}</dd>
        </div>
        <div>
          <dt>{message("options_column_size")}</dt>
          <dd>{megabytes(entry.bytes)}</dd>
        </div>
      </dl>
      <ModelState row={row} used={row === used} reload={reload} />
    </li>
  );
}
