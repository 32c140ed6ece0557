import type { Summary } from "../../../protocol/page/summary";
import { formatNumber } from "../../../words/formatNumber";
import { familyWord } from "../../../words/labels/familyWord";
import { message, plural } from "../../../words/message";
import { ShownPicture } from "../../shown/shownPicture";
import type { Reveal } from "../../shown/useReveal";
import { Thumbnails } from "../thumbnails";
import type { KindGroup } from "./groupByKind";
import { CopyButton, GoButton } from "./rowButtons";
import { rowKeys } from "./rowKeys";
import { targetOf } from "./targetOf";

interface Props {
  readonly group: KindGroup;
  readonly unfolded: boolean;
  readonly fold: () => void;
  /** All labels of the page. */
  readonly all: Summary["labels"];
  readonly reveal: Reveal;
}

/** The heading of labels of one kind: goes through the pictures of all of them, and unfolds to their rows. */
export function KindRow({ group: { kind, rows, count }, unfolded, fold, all, reveal }: Props) {
  const word = familyWord(kind);
  const target = { kind };
  const labels = plural("popup_kind_labels", rows.length);
  const shown = reveal.isShown(target) ? reveal.shown : undefined;
  return (
    <li
      class="item heads"
      onPointerEnter={() => reveal.mark(target)}
      onFocusIn={() => reveal.mark(target)}
      onKeyDown={(event) => rowKeys(event, { copy: () => reveal.copy(word), step: shown && reveal.step })}
    >
      <div class="line">
        <GoButton
          reveal={reveal}
          target={target}
          parts={rows.map(targetOf)}
          name={[plural("popup_reveal", count, word), labels].join(" · ")}
        >
          <Thumbnails addresses={rows.flatMap(({ addresses }) => addresses.slice(0, 1))} count={count} />
        </GoButton>
        <span class="label">
          <CopyButton reveal={reveal} word={word} whole={word} />
          <span class="aside">{labels}</span>
        </span>
        <span class="number">{formatNumber(count)}</span>
        <button
          type="button"
          class="fold icon"
          title={message(unfolded ? "popup_fold" : "popup_unfold")}
          aria-label={message("popup_unfold_of", word)}
          aria-expanded={unfolded}
          onClick={fold}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M4 6l4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
          </svg>
        </button>
      </div>
      {shown && <ShownPicture reveal={reveal} shown={shown} labels={all} />}
    </li>
  );
}
