import { shortLabel } from "../../words/label";
import { message } from "../../words/message";
import type { Reveal } from "./useReveal";

/**
 * Tells screen readers what a press has done. Always in the page, since screen readers announce changes of existing
 * elements.
 */
export function Announcement({ reveal: { shown, kept } }: { reveal: Reveal }) {
  return (
    <p class="unseen" role="status">
      {shown && (shown.picture ? message("popup_position", shown.index + 1, shown.count) : message("popup_gone"))}
      {kept !== undefined && (kept ? message("popup_word_kept", shortLabel(kept)) : message("popup_word_gone"))}
    </p>
  );
}
