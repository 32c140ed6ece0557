import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import type { Target } from "../../../protocol/page/target";
import { message } from "../../../words/message";
import type { Reveal } from "../../shown/useReveal";
import { ChoosingContext } from "../../teaching/several/choosing";
import { Check } from "./check";

interface GoProps {
  readonly reveal: Reveal;
  readonly target: Target;
  /** The targets that are chosen together where the row stands for several; by default its own. */
  readonly parts?: readonly Target[];
  /** What screen readers say of the row. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/**
 * Opens a row and goes to its first picture, or closes it: a press anywhere in the row that is not on another button.
 * While the user chooses what to teach, or with Ctrl or Shift, it chooses the row.
 */
export function GoButton({ reveal, target, parts = [target], name, children }: GoProps) {
  const choosing = useContext(ChoosingContext);
  const chosen = choosing?.on ? choosing.chosen(parts) : undefined;
  return (
    <button
      type="button"
      class="row"
      title={message(choosing?.on ? "popup_choose_hint" : "popup_row_keys")}
      aria-label={name}
      aria-keyshortcuts={choosing ? "C W S" : "C W"}
      data-targets={choosing && JSON.stringify(parts)}
      {...(chosen === undefined
        ? { "aria-expanded": reveal.isShown(target) }
        : { role: "checkbox", "aria-checked": chosen })}
      onClick={({ currentTarget, ctrlKey, metaKey, shiftKey }) => {
        if (choosing && shiftKey) choosing.extend(currentTarget);
        else if (choosing && (choosing.on || ctrlKey || metaKey)) choosing.toggle(currentTarget);
        else reveal.open(target);
      }}
    >
      {children}
      {chosen !== undefined && <Check chosen={chosen} />}
    </button>
  );
}

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
