import { shortLabel, wholeLabel } from "../../words/label";
import { familyWord } from "../../words/labels/familyWord";
import { message, plural } from "../../words/message";

interface Props {
  readonly text: string;
  readonly change: (text: string) => void;
  /** Number of labels that match. */
  readonly labels: number;
  /** Number of ambiguous pictures with a candidate that matches. */
  readonly ambiguous: number;
}

/** A search field for labels, and how many match. */
export function Filter({ text, change, labels, ambiguous }: Props) {
  const found = [
    ...(labels ? [plural("popup_filtered", labels)] : []),
    ...(ambiguous ? [plural("popup_filtered_ambiguous", ambiguous)] : []),
  ];
  return (
    <div class="filter">
      <input
        type="search"
        aria-label={message("popup_filter")}
        placeholder={message("popup_filter_placeholder")}
        value={text}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      <p class="fine" role="status">
        {text.trim() && (found.join(message("list_separator")) || message("popup_filtered_none"))}
      </p>
    </div>
  );
}

/**
 * Whether one of these labels, or of these words for kinds of things, contains the text, in the user's language or in
 * the model's, ignoring case.
 */
export function fitsFilter(text: string, labels: readonly string[], kinds: readonly string[]): boolean {
  const wanted = text.trim().toLocaleLowerCase();
  const said = [
    ...labels.map((label) => `${shortLabel(label)} ${wholeLabel(label)}`),
    ...kinds.map((kind) => `${familyWord(kind)} ${kind}`),
  ];
  return said.some((words) => words.toLocaleLowerCase().includes(wanted));
}
