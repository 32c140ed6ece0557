import { useMemo } from "preact/hooks";
import type { Summary } from "../../protocol/page/summary";
import { Bar } from "../../ui/bar";
import { formatNumber } from "../../words/formatNumber";
import { shortLabel, wholeLabel } from "../../words/label";
import { familyWord } from "../../words/labels/familyWord";
import { languageTag } from "../../words/language";
import { message, plural } from "../../words/message";
import { ShownPicture } from "../shown/shownPicture";
import type { Reveal } from "../shown/useReveal";
import { LongList } from "./longList";
import { Thumbnail } from "./thumbnail";

/** Number of labels that are named of those that a family's pictures may have, or of what else is in pictures. */
const MAX_NAMES = 8;

interface Props {
  readonly labels: Summary["labels"];
  /** All labels of the page; `labels` are those that match the filter. */
  readonly all: Summary["labels"];
  readonly reveal: Reveal;
}

/** The labels on the page, most frequent first; each press goes to the next of a label's pictures. */
export function Labels({ labels, all, reveal }: Props) {
  if (labels.length === 0) return null;
  const most = all[0]?.count ?? 1;
  const pictures = labels.reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-label={message("popup_labelled_region")}>
      <h2>
        {message("popup_labelled")} <span class="count">{formatNumber(pictures)}</span>
      </h2>
      <LongList
        class="labels"
        items={labels}
        row={(group) => (
          <Label key={`${group.family} ${group.label}`} group={group} most={most} all={all} reveal={reveal} />
        )}
      />
    </section>
  );
}

interface LabelProps extends Pick<Props, "all" | "reveal"> {
  readonly group: Summary["labels"][number];
  readonly most: number;
}

function Label({ group, most, all, reveal }: LabelProps) {
  const { label, family, count, named, addresses, candidates, also } = group;
  const target = family ? { family: label } : { label };
  const word = family ? familyWord(label) : shortLabel(label);
  const hint = family ? message("popup_kind_hint") : named > 0 ? plural("popup_named_hint", named) : undefined;
  const others = also.length > 0 ? message("popup_also", namesOf(also)) : undefined;
  const shown = reveal.isShown(target) ? reveal.shown : undefined;
  // Most rows stay the same when a result arrives: those are not rendered again.
  return useMemo(
    () => (
      <li>
        <button
          type="button"
          class="row"
          title={family ? namesOf(candidates) : [label, ...also].map(wholeLabel).join(message("list_separator"))}
          aria-label={[plural("popup_reveal", count, word), others, hint].filter(Boolean).join(" · ")}
          aria-expanded={shown !== undefined}
          onClick={() => reveal.next(target)}
        >
          <span class="thumbnails">
            {addresses.slice(0, count > 1 ? 2 : 1).map((address) => (
              <Thumbnail key={address} address={address} />
            ))}
          </span>
          <span class="label">
            <span class="name">{word}</span>
            {others && <span class="also">{others}</span>}
            {hint && (
              <span class={family ? "word kind" : "word"} title={hint}>
                {message(family ? "popup_kind" : "popup_named")}
              </span>
            )}
          </span>
          {/* Where every label is on the page only once, there is nothing to compare. */}
          {most > 1 && <Bar share={count / most} />}
          <span class="number">{formatNumber(count)}</span>
        </button>
        {shown && <ShownPicture reveal={reveal} shown={shown} labels={all} />}
      </li>
    ),
    [
      label,
      family,
      count,
      named,
      ...[addresses, candidates, also].map(String),
      most,
      shown,
      shown && all,
      languageTag(),
    ],
  );
}

const namesOf = (candidates: readonly string[]) =>
  candidates.slice(0, MAX_NAMES).map(shortLabel).join(message("list_separator"));
