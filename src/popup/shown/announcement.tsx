import { shortLabel } from "../../words/label";
import { message } from "../../words/message";
import type { Done, Reveal } from "./useReveal";

/**
 * Says what a press has done: where on the page it went, to screen readers, and what was copied or saved, to everybody.
 * Always in the page, since screen readers announce changes of existing elements.
 */
export function Announcement({ reveal: { shown, done } }: { reveal: Reveal }) {
  const position = shown?.picture ? message("popup_position", shown.index + 1, shown.count) : message("popup_gone");
  return (
    <>
      <p class="unseen" role="status">
        {shown && position}
      </p>
      {/* A new element each time, so that it appears anew. */}
      <div class="toast" role="status">
        {done && <p key={done.turn}>{sentenceOf(done)}</p>}
      </div>
    </>
  );
}

function sentenceOf({ what, word }: Done): string {
  if (what === "copied") return message("popup_copied_word", word);
  if (what === "refused") return message("popup_not_copied_word");
  return word ? message("popup_word_kept", shortLabel(word)) : message("popup_word_gone");
}
