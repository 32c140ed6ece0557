import { Select } from "../../ui/select";
import { message } from "../../words/message";
import type { SiteRow } from "./useSites";

interface Props {
  readonly rows: readonly SiteRow[];
  readonly choose: (host: string, choice: boolean | undefined) => Promise<void>;
  readonly withdraw: (row: SiteRow) => Promise<void>;
}

/** A table of the sites that the user has granted or made a choice for. */
export function SiteList({ rows, choose, withdraw }: Props) {
  return (
    <table class="narrow hosts">
      <thead>
        <tr>
          <th scope="col">{message("sites_column_site")}</th>
          <th scope="col">{message("sites_column_choice")}</th>
          <th scope="col">{message("sites_column_permission")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.host}>
            <th scope="row">{row.host}</th>
            <td>
              <Select
                label={message("sites_choice_of", row.host)}
                value={row.choice === undefined ? "" : `${row.choice}`}
                options={[
                  ["", message("sites_as_all")],
                  ["true", message("sites_on")],
                  ["false", message("sites_off")],
                ]}
                onChoose={(value) => choose(row.host, value === "" ? undefined : value === "true")}
              />
            </td>
            <td>
              <span class="state">
                <span class="soft">{message(row.origins.length ? "sites_allowed" : "sites_not_allowed")}</span>
                <button type="button" aria-label={message("sites_forget_of", row.host)} onClick={() => withdraw(row)}>
                  {message("sites_forget")}
                </button>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
