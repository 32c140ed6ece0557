import { useState } from "preact/hooks";
import type { Summary } from "../../protocol/page/summary";
import { plural } from "../../words/message";
import { Exports } from "../export/exports";
import type { Frames } from "../page/usePage";
import { Announcement } from "../shown/announcement";
import { useReveal } from "../shown/useReveal";
import { AmbiguousPictures } from "./ambiguousPictures";
import { Filter, fitsFilter } from "./filter";
import { Labels } from "./labels";
import { ThumbnailSource } from "./thumbnailSource";
import { UnlabelledPictures } from "./unlabelledPictures";
import { countOf, useAmbiguous } from "./useAmbiguous";

interface Props {
  readonly summary: Summary;
  readonly frames: Frames;
}

/** The page's pictures by result: labelled, ambiguous, without a label. */
export function Results({ summary, frames }: Props) {
  const [text, setText] = useState("");
  const [all, setAll] = useState(false);
  const reveal = useReveal(frames);
  const filtered = text.trim() !== "";
  const { pictures, complete } = useAmbiguous(summary, frames, { all: all || filtered });
  const labels = summary.labels.filter(({ label, family, candidates, also, kinds }) =>
    family ? fitsFilter(text, candidates, [label, ...kinds]) : fitsFilter(text, [label, ...also], kinds),
  );
  const ambiguous = pictures.filter(({ candidates, kinds }) =>
    fitsFilter(
      text,
      candidates.map(({ label }) => label),
      kinds,
    ),
  );
  const some = summary.labels.length + summary.ambiguous.length > 0;
  return (
    <ThumbnailSource.Provider value={frames}>
      <Announcement reveal={reveal} />
      {some && <Filter text={text} change={setText} labels={labels.length} ambiguous={countOf(ambiguous)} />}
      <Labels labels={labels} all={summary.labels} reveal={reveal} />
      <AmbiguousPictures
        pictures={ambiguous}
        count={filtered ? countOf(ambiguous) : summary.ambiguousCount}
        labels={summary.labels}
        showAll={complete || all || filtered ? undefined : () => setAll(true)}
        reveal={reveal}
      />
      <UnlabelledPictures summary={summary} reveal={reveal} />
      {summary.fromScreen > 0 && <p class="fine">{plural("popup_from_screen", summary.fromScreen)}</p>}
      {summary.answered > 0 && <Exports frames={frames} />}
    </ThumbnailSource.Provider>
  );
}
