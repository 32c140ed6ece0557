import type { Summary } from "../../protocol/page/summary";
import { useSettings } from "../../ui/useSettings";
import { message, plural } from "../../words/message";
import { NEVER } from "./never";
import type { Frames } from "./usePage";

interface Props {
  readonly summary: Summary | undefined;
  readonly frames: Frames;
}

/** Shows how far the work on the page is, with a button that stops or resumes it. */
export function Progress({ summary, frames }: Props) {
  const settings = useSettings();
  if (!summary || !settings) return <p class="empty">{message("popup_looking")}</p>;
  const { total, answered, stopped } = summary;
  if (summary.pdf) return <p class="empty">{message("popup_forbidden_pdf")}</p>;
  if (total === 0) return <p class="empty">{message("popup_no_pictures", settings.minimumSize)}</p>;
  const done = answered === total;
  const toggle = () => frames.map((frame) => (stopped ? frame.label(NEVER, { again: true }) : frame.stop(NEVER)));
  return (
    <div class="progress">
      <div class="line">
        {/* Announced when it ends or is stopped; to announce every number in between would be too much. */}
        <span role="status" aria-live={done || stopped ? "polite" : "off"}>
          {done
            ? plural("popup_looked_at", total)
            : plural(stopped ? "popup_stopped" : "popup_progress", total, answered)}
        </span>
        {!done && (
          <button type="button" class="small" onClick={toggle}>
            {message(stopped ? "popup_go_on" : "popup_stop")}
          </button>
        )}
      </div>
      {!done && <progress max={total} value={answered} aria-label={message("popup_progress_bar")} />}
    </div>
  );
}
