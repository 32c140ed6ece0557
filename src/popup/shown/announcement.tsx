import { shortLabel } from "../../words/label";
import { message } from "../../words/message";
import type { Reveal } from "./useReveal";

/** Says what a press has done, for screen readers. Always in the page: they announce changes of what is there. */
export function Announcement({ reveal: { shown, kept } }: { reveal: Reveal }) {
  return (
    <p class="unseen" role="status">
      {shown && (shown.picture ? message("popup_position", shown.index + 1, shown.count) : message("popup_gone"))}
      {kept !== undefined && (kept ? message("popup_word_kept", shortLabel(kept)) : message("popup_word_gone"))}
    </p>
  );
}
