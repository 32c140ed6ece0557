import { useState } from "preact/hooks";
import type { Summary } from "../content/summary";
import { message } from "../words/message";
import { Ambiguous } from "./ambiguous";
import { Exports } from "./exports";
import { Filter, fitsFilter } from "./filter";
import { Labels } from "./labels";
import { Unreadable } from "./unreadable";
import type { Frames } from "./usePage";
import { useReveal } from "./useReveal";

interface Props {
  readonly summary: Summary;
  readonly frames: Frames;
}

/** What is known of the page's pictures, in groups. */
export function Results({ summary, frames }: Props) {
  const [text, setText] = useState("");
  const reveal = useReveal(frames);
  const fits = (labels: readonly string[]) => fitsFilter(text, labels);
  const labels = summary.labels.filter(({ label }) => fits([label]));
  const some = summary.labels.length + summary.ambiguous.length > 0;
  const { shown } = reveal;
  return (
    <>
      {/* Always there, so that what comes into it is heard. */}
      <p class="unseen" role="status">
        {shown && (shown.picture ? message("popup_position", shown.index + 1, shown.count) : message("popup_gone"))}
      </p>
      {some && <Filter text={text} change={setText} found={labels.length} />}
      <Labels labels={labels} all={summary.labels} reveal={reveal} />
      <Ambiguous summary={summary} fits={fits} frames={frames} reveal={reveal} />
      <Unreadable summary={summary} reveal={reveal} />
      {summary.answered > 0 && <Exports frames={frames} />}
    </>
  );
}
