import { useState } from "preact/hooks";
import type { Summary } from "../../protocol/page/summary";
import { Exports } from "../export/exports";
import type { Frames } from "../page/usePage";
import { Spoken } from "../shown/spoken";
import { useReveal } from "../shown/useReveal";
import { Ambiguous } from "./ambiguous";
import { Filter, fitsFilter } from "./filter";
import { Labels } from "./labels";
import { Unreadable } from "./unreadable";
import { countOf, useAmbiguous } from "./useAmbiguous";

interface Props {
  readonly summary: Summary;
  readonly frames: Frames;
}

/** What is known of the page's pictures, in groups. */
export function Results({ summary, frames }: Props) {
  const [text, setText] = useState("");
  const [all, setAll] = useState(false);
  const reveal = useReveal(frames);
  const filtered = text.trim() !== "";
  const { pictures, complete } = useAmbiguous(summary, frames, all || filtered);
  const fits = (labels: readonly string[]) => fitsFilter(text, labels);
  const labels = summary.labels.filter(({ label }) => fits([label]));
  const ambiguous = pictures.filter(({ candidates }) => fits(candidates.map(({ label }) => label)));
  const some = summary.labels.length + summary.ambiguous.length > 0;
  return (
    <>
      <Spoken reveal={reveal} />
      {some && <Filter text={text} change={setText} labels={labels.length} ambiguous={countOf(ambiguous)} />}
      <Labels labels={labels} all={summary.labels} reveal={reveal} />
      <Ambiguous
        pictures={ambiguous}
        count={filtered ? countOf(ambiguous) : summary.ambiguousCount}
        labels={summary.labels}
        showAll={complete || all || filtered ? undefined : () => setAll(true)}
        reveal={reveal}
      />
      <Unreadable summary={summary} reveal={reveal} />
      {summary.answered > 0 && <Exports frames={frames} />}
    </>
  );
}
