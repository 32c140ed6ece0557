import { useMemo } from "preact/hooks";
import type { LabelGroup } from "../../../protocol/page/labelGroups";
import type { Summary } from "../../../protocol/page/summary";
import { formatNumber } from "../../../words/formatNumber";
import { shortLabel, wholeLabel } from "../../../words/label";
import { familyWord } from "../../../words/labels/familyWord";
import { languageTag } from "../../../words/language";
import { message, plural } from "../../../words/message";
import { percent } from "../../../words/quantity";
import { ShownPicture } from "../../shown/shownPicture";
import type { Reveal } from "../../shown/useReveal";
import { Thumbnails } from "../thumbnails";
import { CopyButton, CorrectButton, GoButton } from "./rowButtons";
import { rowKeys } from "./rowKeys";
import { targetOf } from "./targetOf";

/** Number of labels that are named of those that a family's pictures may have, or of what else is in pictures. */
const MAX_NAMES = 8;

interface Props {
  readonly group: LabelGroup;
  /** Whether the row stands under the heading of its kind. */
  readonly inside: boolean;
  /** All labels of the page. */
  readonly all: Summary["labels"];
  readonly reveal: Reveal;
}

/** One label of the page: what, how sure, how often. */
export function LabelRow({ group, inside, all, reveal }: Props) {
  const { label, family, count, named, sure, addresses, candidates, also } = group;
  const target = targetOf(group);
  const word = family ? familyWord(label) : shortLabel(label);
  const hint = family ? message("popup_kind_hint") : named > 0 ? plural("popup_named_hint", named) : undefined;
  const surely = sure && sureness(sure);
  const others = also.length > 0 ? message("popup_also", namesOf(also)) : undefined;
  const shown = reveal.isShown(target) ? reveal.shown : undefined;
  // Most rows stay the same when a result arrives: those are not rendered again.
  return useMemo(
    () => (
      <li
        class={inside ? "item inside" : "item"}
        onPointerEnter={() => reveal.mark(target)}
        onFocusIn={() => reveal.mark(target)}
        onKeyDown={(event) =>
          rowKeys(event, {
            copy: () => reveal.copy(word),
            correct: () => reveal.correct(target),
            step: shown && reveal.step,
          })
        }
      >
        <div class="line">
          <GoButton
            reveal={reveal}
            target={target}
            name={[plural("popup_reveal", count, word), others, surely, hint].filter(Boolean).join(" · ")}
          >
            <Thumbnails addresses={addresses} count={count} />
          </GoButton>
          <span class="label">
            <CopyButton
              reveal={reveal}
              word={word}
              whole={family ? namesOf(candidates) : [label, ...also].map(wholeLabel).join(message("list_separator"))}
            />
            {others && <span class="also">{others}</span>}
            <span class="aside">
              {hint && (
                <span class={family ? "word kind" : "word"} title={hint}>
                  {message(family ? "popup_kind" : "popup_named")}
                </span>
              )}
              {surely}
            </span>
          </span>
          <span class="number">{formatNumber(count)}</span>
          <CorrectButton reveal={reveal} target={target} word={word} />
        </div>
        {shown && <ShownPicture reveal={reveal} shown={shown} labels={all} />}
      </li>
    ),
    [
      label,
      family,
      count,
      named,
      surely,
      ...[addresses, candidates, also].map(String),
      inside,
      shown,
      shown && all,
      languageTag(),
    ],
  );
}

/** "93% sure", or from how sure to how sure. */
function sureness({ least, most }: NonNullable<LabelGroup["sure"]>): string {
  const [from, to] = [percent(least), percent(most)];
  return from === to ? message("popup_sure", to) : message("popup_sure_range", from, to);
}

const namesOf = (candidates: readonly string[]) =>
  candidates.slice(0, MAX_NAMES).map(shortLabel).join(message("list_separator"));
