import { factInWords } from "../../words/factInWords";
import { message } from "../../words/message";
import { megabytes } from "../../words/quantity";
import { ModelState } from "../models/modelState";
import type { ModelRow } from "../models/useModels";

interface Props {
  readonly rows: readonly ModelRow[];
  readonly used: ModelRow | undefined;
  readonly reload: () => Promise<void>;
}

/** The models that know one kind of thing. */
export function SpecialCard({ rows, used, reload }: Props) {
  return (
    <li class={used && rows.includes(used) ? "card used" : "card"}>
      <h3>{message("options_special")}</h3>
      <p class="fine">{message("options_special_what")}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.entry.id}>
            <div>
              <p class="name">{factInWords(row.entry.knows)}</p>
              <p class="fine">{megabytes(row.entry.bytes)}</p>
            </div>
            <ModelState row={row} used={row === used} reload={reload} />
          </li>
        ))}
      </ul>
    </li>
  );
}
