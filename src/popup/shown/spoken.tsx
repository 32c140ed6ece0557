import { shortLabel } from "../../words/label";
import { message } from "../../words/message";
import type { Reveal } from "./useReveal";

/** What a press has done, for those who hear it only. Always there, so that what comes into it is heard. */
export function Spoken({ reveal: { shown, kept } }: { reveal: Reveal }) {
  return (
    <p class="unseen" role="status">
      {shown && (shown.picture ? message("popup_position", shown.index + 1, shown.count) : message("popup_gone"))}
      {kept !== undefined && (kept ? message("popup_word_kept", shortLabel(kept)) : message("popup_word_gone"))}
    </p>
  );
}
