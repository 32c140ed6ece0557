import { useSettings } from "../../ui/useSettings";
import type { MessageKey } from "../../words/keys";
import { message } from "../../words/message";
import { ModelTableRow } from "./modelTableRow";
import type { Recommendation } from "./recommend";
import { isHere, type ModelRow } from "./useModels";

const NUMBERS: readonly MessageKey[] = [
  "options_column_size",
  "options_column_measured",
  "options_column_published",
  "options_column_speed",
];

interface Props {
  readonly rows: readonly ModelRow[];
  readonly recommended: ReadonlyMap<string, readonly Recommendation[]>;
  readonly reload: () => Promise<void>;
}

/** A table of all models: size, accuracy, speed, and the actions on each. */
export function ModelTable({ rows, recommended, reload }: Props) {
  const settings = useSettings();
  if (!settings) return null;
  const used = rows.find(({ entry }) => entry.id === settings.model) ?? rows.find(isHere);
  return (
    <>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{message("options_column_model")}</th>
              {NUMBERS.map((key) => (
                <th key={key} scope="col" class="number">
                  {message(key)}
                </th>
              ))}
              <th scope="col">{message("options_column_state")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ModelTableRow
                key={row.entry.id}
                row={row}
                used={row === used}
                recommendations={recommended.get(row.entry.id) ?? []}
                reload={reload}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p class="fine">
        {message("options_measured_what")} {message("options_published_what")}
      </p>
    </>
  );
}
