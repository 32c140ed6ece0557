import { megabytes } from "../words/quantity";
import { useModelActions } from "./useModelActions";
import { isHere, type ModelRow } from "./useModels";

interface Props {
  readonly row: ModelRow;
  readonly used: boolean;
  readonly reload: () => Promise<void>;
}

/** Where a model's file is, what can be done with it, and what went wrong with that. */
export function ModelState({ row, used, reload }: Props) {
  const { entry, stored } = row;
  const { running, problem, received, use, remove, stop } = useModelActions(row, reload);
  const removable = entry.from !== "extension" && stored > 0 && !used && !running;
  return (
    <div class="state">
      <span class={used ? "in-use" : "soft"}>{used ? "In use" : where(row)}</span>
      {received !== undefined && (
        <>
          <progress value={received} max={entry.bytes} aria-label={`Downloading ${entry.title}`} />
          <span class="fine">{Math.floor((100 * received) / entry.bytes)} %</span>
        </>
      )}
      {running && received !== undefined && (
        <button type="button" onClick={stop} aria-label={`Pause the download of ${entry.title}`}>
          Pause
        </button>
      )}
      {!used && !running && (
        <button type="button" onClick={use} aria-label={`${action(row)}: ${entry.title}`}>
          {action(row)}
        </button>
      )}
      {removable && (
        <button type="button" onClick={remove} aria-label={`Remove ${entry.title}, ${megabytes(stored)}`}>
          Remove
        </button>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function where(row: ModelRow): string {
  const { entry, stored } = row;
  if (entry.from === "extension") return "Built in";
  if (entry.from === "user") return "Yours";
  if (isHere(row)) return "Downloaded";
  return stored > 0 ? `${Math.floor((100 * stored) / entry.bytes)} % downloaded` : "Available";
}

function action(row: ModelRow): string {
  if (isHere(row)) return "Use";
  return row.stored > 0 ? "Resume and use" : "Download and use";
}
