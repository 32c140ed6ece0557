import { useSettings } from "../settings/useSettings";
import { ModelTableRow } from "./modelTableRow";
import type { Recommendation } from "./recommend";
import { isHere, type ModelRow } from "./useModels";

interface Props {
  readonly rows: readonly ModelRow[];
  readonly recommended: ReadonlyMap<string, readonly Recommendation[]>;
  readonly reload: () => Promise<void>;
}

export function ModelTable({ rows, recommended, reload }: Props) {
  const settings = useSettings();
  if (!settings) return null;
  const used = rows.find(({ entry }) => entry.id === settings.model) ?? rows.find(isHere);
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col" class="number">
              Size
            </th>
            <th scope="col" class="number" title="Best class right, of 650 pictures of the ImageNet validation set">
              Measured
            </th>
            <th scope="col" class="number" title="By its makers, on all of the ImageNet validation set">
              Published
            </th>
            <th scope="col" class="number">
              Speed here
            </th>
            <th scope="col">State</th>
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
  );
}
