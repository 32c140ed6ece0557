import { factInWords } from "../../words/factInWords";
import type { MessageKey } from "../../words/keys";
import { message } from "../../words/message";
import { ModelTableRow } from "./modelTableRow";
import { recommend } from "./recommend";
import type { ModelRow } from "./useModels";

const NUMBERS: readonly MessageKey[] = ["options_column_size", "options_column_right", "options_column_speed"];

interface Props {
  readonly rows: readonly ModelRow[];
  readonly used: ModelRow | undefined;
  readonly reload: () => Promise<void>;
}

/** A table of all models by what they know: size, accuracy, speed, and the actions on each. */
export function ModelTable({ rows, used, reload }: Props) {
  const chips = chipsOf(rows);
  return (
    <>
      <table class="models">
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
        {groupsOf(rows).map(([knows, group]) => (
          <tbody key={knows}>
            <tr class="kind">
              <th scope="rowgroup" colSpan={5}>
                {knows ? message("options_knows", factInWords(knows)) : message("options_brought")}
              </th>
            </tr>
            {group.map((row) => (
              <ModelTableRow
                key={row.entry.id}
                row={row}
                used={row === used}
                chips={chips.get(row) ?? []}
                reload={reload}
              />
            ))}
          </tbody>
        ))}
      </table>
      <p class="fine">{message("options_right_what")}</p>
    </>
  );
}

/** The models by what they know, as the catalogue says it; "" for those that the user added. */
function groupsOf(rows: readonly ModelRow[]): [string, ModelRow[]][] {
  const groups = new Map<string, ModelRow[]>();
  for (const row of rows) groups.set(row.entry.knows, [...(groups.get(row.entry.knows) ?? []), row]);
  return [...groups];
}

/** What models are best at, of those whose accuracy was measured on the same pictures. */
function chipsOf(rows: readonly ModelRow[]): ReadonlyMap<ModelRow, readonly string[]> {
  const { best, fastest } = recommend(rows);
  const known = rows.filter(({ entry }) => entry.measured && !entry.standIn);
  const accurate = known.toSorted((a, b) => top1(b) - top1(a))[0];
  const chips = new Map<ModelRow, string[]>();
  for (const [row, key] of [
    [best, "options_best"],
    [fastest, "options_fastest"],
    [accurate, "options_most_accurate"],
  ] as const) {
    if (row) chips.set(row, [...(chips.get(row) ?? []), message(key)]);
  }
  return chips;
}

const top1 = ({ entry }: ModelRow) => entry.measured?.top1 ?? 0;
