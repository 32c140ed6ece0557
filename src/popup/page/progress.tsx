import type { Summary } from "../../protocol/page/summary";
import { message, plural } from "../../words/message";
import { countRecognised } from "./countRecognised";
import { NEVER } from "./never";
import type { PageState } from "./usePage";

interface Props {
  readonly summary: Summary;
  readonly frames: PageState["frames"];
}

/** How many pictures are recognised; or how far the work on the page is, with a button that stops or resumes it. */
export function Progress({ summary, frames }: Props) {
  const { total, answered, stopped } = summary;
  const done = answered === total;
  const toggle = () => frames.map((frame) => (stopped ? frame.label(NEVER, { again: true }) : frame.stop(NEVER)));
  return (
    <div class="progress">
      <div class="aligned">
        {/* Announced when it ends or is stopped; to announce every number in between would be too much. */}
        <span role="status" aria-live={done || stopped ? "polite" : "off"}>
          {done
            ? message("popup_recognised", countRecognised(summary), total)
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
