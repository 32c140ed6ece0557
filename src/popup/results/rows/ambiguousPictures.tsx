import type { Summary } from "../../../protocol/page/summary";
import { Bar } from "../../../ui/bar";
import { formatNumber } from "../../../words/formatNumber";
import { shortLabel, wholeLabel } from "../../../words/label";
import { message } from "../../../words/message";
import { percent } from "../../../words/quantity";
import { ShownPicture } from "../../shown/shownPicture";
import type { Reveal } from "../../shown/useReveal";
import { LongList } from "../longList";
import { Thumbnail } from "../thumbnail";
import type { Group } from "../useAmbiguous";
import { CopyButton, CorrectButton, GoButton } from "./rowButtons";
import { rowKeys } from "./rowKeys";

interface Props {
  readonly pictures: Group;
  /** What the user looks for. */
  readonly filter: string;
  /** Number of ambiguous pictures, including those that `pictures` leaves out. */
  readonly count: number;
  readonly labels: Summary["labels"];
  /** Called when the user asks for all of them; undefined where `pictures` leaves none out. */
  readonly showAll: (() => void) | undefined;
  readonly reveal: Reveal;
}

/** The pictures that the model is not sure of, each with its candidates. */
export function AmbiguousPictures({ pictures, filter, count, labels, showAll, reveal }: Props) {
  if (pictures.length === 0) return null;
  return (
    <section aria-label={message("popup_ambiguous_region")}>
      <h2 class="warn">
        {message("popup_ambiguous")} <span class="count">{formatNumber(count)}</span>
      </h2>
      <p class="fine hint">{message("popup_ambiguous_hint")}</p>
      <LongList
        class="ambiguous"
        filter={filter}
        items={pictures}
        row={(picture) => <AmbiguousPicture key={picture.address} picture={picture} labels={labels} reveal={reveal} />}
      />
      {showAll && (
        <button type="button" class="link" onClick={showAll}>
          {message("popup_show_all", count)}
        </button>
      )}
    </section>
  );
}

interface PictureProps extends Pick<Props, "reveal"> {
  readonly picture: Group[number];
  readonly labels: Summary["labels"];
}

function AmbiguousPicture({ picture: { address, candidates, count }, labels, reveal }: PictureProps) {
  const target = { address };
  const words = candidates.map(({ label }) => shortLabel(label));
  const first = words[0] ?? "";
  const shown = reveal.isShown(target) ? reveal.shown : undefined;
  const said = candidates.map(({ label, probability }) =>
    message("spoken_badge", shortLabel(label), percent(probability)),
  );
  return (
    <li
      class="item"
      onPointerEnter={() => reveal.mark(target)}
      onFocusIn={() => reveal.mark(target)}
      onKeyDown={(event) =>
        rowKeys(event, {
          copy: () => reveal.copy(first),
          correct: () => reveal.correct(target),
          step: shown && reveal.step,
        })
      }
    >
      <div class="line large">
        <GoButton reveal={reveal} target={target} name={[message("popup_reveal_this"), ...said].join(" · ")}>
          <Thumbnail address={address} />
        </GoButton>
        <span class="candidates">
          {candidates.length === 1 && <span class="perhaps">{message("perhaps")}</span>}
          {candidates.map(({ index, label, probability }) => (
            <span class="candidate" key={index}>
              <CopyButton reveal={reveal} word={shortLabel(label)} whole={wholeLabel(label)} />
              <Bar share={probability} />
              <span class="share">{percent(probability)}</span>
            </span>
          ))}
        </span>
        {count > 1 && <span class="times">{message("popup_times", count)}</span>}
        <CorrectButton reveal={reveal} target={target} word={words.join(message("list_separator"))} />
      </div>
      {shown && <ShownPicture reveal={reveal} shown={shown} labels={labels} />}
    </li>
  );
}
