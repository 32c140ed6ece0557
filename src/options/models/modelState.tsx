import { Problem } from "../../ui/problem";
import { message } from "../../words/message";
import { megabytes, share } from "../../words/quantity";
import { useModelActions } from "./useModelActions";
import { isHere, type ModelRow } from "./useModels";

interface Props {
  readonly row: ModelRow;
  readonly used: boolean;
  readonly reload: () => Promise<void>;
}

/** Where a model's file is, with the actions on it, their progress and their problem. */
export function ModelState({ row, used, reload }: Props) {
  const { entry, stored } = row;
  const { running, problem, received, use, remove, stop } = useModelActions(row, reload);
  const removable = entry.from !== "extension" && stored > 0 && !used && !running;
  return (
    <div class="state">
      {received === undefined ? (
        <span class={used ? "in-use" : "soft"}>{used ? message("options_in_use") : where(row)}</span>
      ) : (
        <>
          <progress value={received} max={entry.bytes} aria-label={message("options_downloading", entry.title)} />
          <span class="fine">{share(Math.floor((100 * received) / entry.bytes), 0)}</span>
        </>
      )}
      {running && received !== undefined && (
        <button type="button" onClick={stop} aria-label={message("options_pause_of", entry.title)}>
          {message("options_pause")}
        </button>
      )}
      {!used && !running && (
        <button type="button" onClick={use} aria-label={message("options_action_on", action(row), entry.title)}>
          {action(row)}
        </button>
      )}
      {removable && (
        <button
          type="button"
          onClick={remove}
          aria-label={message("options_remove_of", entry.title, megabytes(stored))}
        >
          {message("options_remove")}
        </button>
      )}
      <Problem text={problem} />
    </div>
  );
}

function where(row: ModelRow): string {
  const { entry, stored } = row;
  if (entry.from === "extension") return message("options_built_in");
  if (entry.from === "user") return message("options_yours");
  if (isHere(row)) return message("options_downloaded");
  return stored > 0
    ? message("options_partly_downloaded", share(Math.floor((100 * stored) / entry.bytes), 0))
    : message("options_available");
}

function action(row: ModelRow): string {
  if (isHere(row)) return message("options_use");
  return message(row.stored > 0 ? "options_resume" : "options_download");
}
