import { message, plural } from "../../words/message";

interface Props {
  readonly text: string;
  readonly change: (text: string) => void;
}

/** A search field for labels. */
export const Filter = ({ text, change }: Props) => (
  <input
    type="search"
    class="filter"
    aria-label={message("popup_filter")}
    placeholder={message("popup_filter_placeholder")}
    value={text}
    onInput={({ currentTarget }) => change(currentTarget.value)}
  />
);

interface FoundProps {
  /** Number of labels that match. */
  readonly labels: number;
  /** Number of ambiguous pictures with a candidate that matches. */
  readonly ambiguous: number;
  /** Number of pictures without a label whose reason matches. */
  readonly unlabelled: number;
}

/** How much matches the filter. */
export function found({ labels, ambiguous, unlabelled }: FoundProps): string {
  const some = [
    ...(labels ? [plural("popup_filtered", labels)] : []),
    ...(ambiguous ? [plural("popup_filtered_ambiguous", ambiguous)] : []),
    ...(unlabelled ? [plural("popup_filtered_unlabelled", unlabelled)] : []),
  ];
  return some.join(message("list_separator")) || message("popup_filtered_none");
}
