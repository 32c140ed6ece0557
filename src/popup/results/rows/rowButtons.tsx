import type { ComponentChildren } from "preact";
import type { Target } from "../../../protocol/page/target";
import { message } from "../../../words/message";
import type { Reveal } from "../../shown/useReveal";

interface GoProps {
  readonly reveal: Reveal;
  readonly target: Target;
  /** What screen readers say of the row. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/** Opens a row and goes to its first picture, or closes it: a press anywhere in the row that is not on another button. */
export const GoButton = ({ reveal, target, name, children }: GoProps) => (
  <button
    type="button"
    class="row"
    title={message("popup_row_keys")}
    aria-label={name}
    aria-keyshortcuts="C W"
    aria-expanded={reveal.isShown(target)}
    onClick={() => reveal.open(target)}
  >
    {children}
  </button>
);

interface CopyProps {
  readonly reveal: Reveal;
  readonly word: string;
  /** Shown in full where the pointer rests. */
  readonly whole: string;
}

/** A label; a press copies it. */
export const CopyButton = ({ reveal, word, whole }: CopyProps) => (
  <button
    type="button"
    class="name"
    title={message("popup_copy_hint", whole)}
    aria-label={message("popup_copy_word", word)}
    onClick={() => reveal.copy(word)}
  >
    {word}
  </button>
);

interface CorrectProps {
  readonly reveal: Reveal;
  readonly target: Target;
  readonly word: string;
}

/** "Wrong?": a press opens the form that corrects a label. */
export const CorrectButton = ({ reveal, target, word }: CorrectProps) => (
  <button
    type="button"
    class="wrong icon"
    title={message("popup_wrong")}
    aria-label={message("popup_wrong_of", word)}
    onClick={() => reveal.correct(target)}
  >
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d="M2.5 13.5l.8-3.2 7.4-7.4a1.4 1.4 0 0 1 2 0l.4.4a1.4 1.4 0 0 1 0 2L5.7 12.7z"
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linejoin="round"
      />
    </svg>
  </button>
);
