import type { Summary } from "../content/summary";
import { message, plural } from "../words/message";

/** Of a picture's shorter side, in px: what is smaller is left out. */
const SMALLEST_SIDE = 64;

export function Progress({ summary }: { summary: Summary | undefined }) {
  if (!summary) return <p class="empty">{message("popup_looking")}</p>;
  const { total, answered } = summary;
  if (total === 0) return <p class="empty">{message("popup_no_pictures", SMALLEST_SIDE)}</p>;
  const done = answered === total;
  return (
    <div class="progress" role="status">
      <span>{done ? plural("popup_looked_at", total) : plural("popup_progress", total, answered)}</span>
      {!done && <progress max={total} value={answered} aria-label={message("popup_progress_bar")} />}
    </div>
  );
}
