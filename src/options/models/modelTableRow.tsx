import { knowsInWords } from "../../words/factInWords";
import { message } from "../../words/message";
import { megabytes } from "../../words/quantity";
import { accuracyInWords, speedInWords } from "./figures";
import { ModelDetails } from "./modelDetails";
import { ModelState } from "./modelState";
import type { ModelRow } from "./useModels";

interface Props {
  readonly row: ModelRow;
  readonly used: boolean;
  /** What it is best at, in words. */
  readonly chips: readonly string[];
  readonly reload: () => Promise<void>;
}

/** One model in the table. */
export function ModelTableRow({ row, used, chips, reload }: Props) {
  const { entry, speeds } = row;
  return (
    <tr class={used ? "model used" : "model"}>
      <th scope="row">
        {entry.title}{" "}
        {chips.map((chip) => (
          <span key={chip} class="chip">
            {chip}
          </span>
        ))}
        {entry.from === "user" && <p class="fine">{message("options_knows", knowsInWords(entry))}</p>}
        {entry.standIn && <p class="fine">{message("options_stand_in")}</p>}
        <ModelDetails row={row} />
      </th>
      <td class="number" data-column={message("options_column_size")}>
        {megabytes(entry.bytes)}
      </td>
      <td class={entry.measured ? "number" : "number soft"} data-column={message("options_column_right")}>
        {accuracyInWords(entry.measured)}
      </td>
      <td class={Object.keys(speeds).length ? "number" : "number soft"} data-column={message("options_column_speed")}>
        {speedInWords(speeds)}
      </td>
      <td>
        <ModelState row={row} used={used} reload={reload} />
      </td>
    </tr>
  );
}
