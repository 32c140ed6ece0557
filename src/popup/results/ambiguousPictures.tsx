import type { Summary } from "../../protocol/page/summary";
import { Bar } from "../../ui/bar";
import { formatNumber } from "../../words/formatNumber";
import { shortLabel, wholeLabel } from "../../words/label";
import { message } from "../../words/message";
import { percent } from "../../words/quantity";
import { ShownPicture } from "../shown/shownPicture";
import type { Reveal } from "../shown/useReveal";
import { LongList } from "./longList";
import { Thumbnail } from "./thumbnail";
import type { Group } from "./useAmbiguous";

interface Props {
  readonly pictures: Group;
  /** Number of ambiguous pictures, including those that `pictures` leaves out. */
  readonly count: number;
  readonly labels: Summary["labels"];
  /** Called when the user asks for all of them; undefined where `pictures` leaves none out. */
  readonly showAll: (() => void) | undefined;
  readonly reveal: Reveal;
}

/** The pictures that the model is not sure of, each with its candidates. */
export function AmbiguousPictures({ pictures, count, labels, showAll, reveal }: Props) {
  if (pictures.length === 0) return null;
  return (
    <section aria-label={message("popup_ambiguous_region")}>
      <h2 class="warn">
        {message("popup_ambiguous")} <span class="count">{formatNumber(count)}</span>
      </h2>
      <LongList
        class="ambiguous"
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
  return (
    <li>
      <button
        type="button"
        class="row large"
        title={message("popup_reveal_this")}
        aria-expanded={reveal.isShown(target)}
        onClick={() => reveal.next(target)}
      >
        <Thumbnail address={address} />
        <span class="candidates">
          {candidates.length === 1 && <span class="perhaps">{message("perhaps")}</span>}
          {candidates.map(({ index, label, probability }) => (
            <span class="candidate" key={index} title={wholeLabel(label)}>
              <span class="name">{shortLabel(label)}</span>
              <Bar share={probability} />
              <span class="number">{percent(probability)}</span>
            </span>
          ))}
        </span>
        {count > 1 && <span class="times">{message("popup_times", count)}</span>}
      </button>
      {reveal.shown && reveal.isShown(target) && <ShownPicture reveal={reveal} shown={reveal.shown} labels={labels} />}
    </li>
  );
}
