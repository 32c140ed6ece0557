import { useState } from "preact/hooks";
import type { Summary } from "../content/summary";
import { percent, shortLabel, wholeLabel } from "../words/label";
import { message } from "../words/message";
import { formatNumber } from "../words/number";
import { LongList } from "./longList";
import { ShownPicture } from "./shownPicture";
import { Thumbnail } from "./thumbnail";
import type { Frames } from "./usePage";
import type { Reveal } from "./useReveal";

type Group = Summary["ambiguous"];

interface Props {
  readonly summary: Summary;
  readonly fits: (labels: readonly string[]) => boolean;
  readonly frames: Frames;
  readonly reveal: Reveal;
}

/** The pictures of which the model is not sure, each with what it may be. */
export function Ambiguous({ summary: { ambiguous, ambiguousCount, labels }, fits, frames, reveal }: Props) {
  /** More than the summary brings; the user has asked for them. */
  const [all, setAll] = useState<Group>();
  const pictures = all ?? ambiguous;
  const shown = pictures.filter(({ candidates }) => fits(candidates.map(({ label }) => label)));
  if (shown.length === 0) return null;
  const complete = pictures.reduce((sum, { count }) => sum + count, 0) >= ambiguousCount;
  return (
    <section aria-label={message("popup_ambiguous_region")}>
      <h2 class="warn">
        {message("popup_ambiguous")} <span class="count">{formatNumber(ambiguousCount)}</span>
      </h2>
      <LongList
        class="ambiguous"
        items={shown}
        row={(picture) => <Picture key={picture.address} picture={picture} labels={labels} reveal={reveal} />}
      />
      {!complete && (
        <button type="button" class="link" onClick={async () => setAll(await readAll(frames))}>
          {message("popup_show_all", ambiguousCount)}
        </button>
      )}
    </section>
  );
}

interface PictureProps extends Pick<Props, "reveal"> {
  readonly picture: Group[number];
  readonly labels: Summary["labels"];
}

function Picture({ picture: { address, candidates, count }, labels, reveal }: PictureProps) {
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
          {candidates.map(({ index, label, probability }) => (
            <span class="candidate" key={index} title={wholeLabel(label)}>
              <span class="name">{shortLabel(label)}</span>
              <span class="bar" aria-hidden="true">
                <span style={{ width: `${100 * probability}%` }} />
              </span>
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

async function readAll(frames: Frames): Promise<Group> {
  const reports = await Promise.all(frames.map((frame) => frame.pictures(new AbortController().signal)));
  return reports
    .flat()
    .flatMap(({ address, count, answer, named }) =>
      answer?.state === "ambiguous" && named === undefined ? [{ address, count, candidates: answer.candidates }] : [],
    );
}
