import { useState } from "preact/hooks";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import type { Summary } from "../../protocol/page/summary";
import { Exports } from "../export/exports";
import type { Frames } from "../page/usePage";
import { Announcement } from "../shown/announcement";
import { Pointed } from "../shown/pointed";
import { useReveal } from "../shown/useReveal";
import { AlsoTeach } from "../teaching/alsoTeach";
import { ChooseButton } from "../teaching/several/chooseButton";
import { ChoosingContext } from "../teaching/several/choosing";
import { TeachChosen } from "../teaching/several/teachChosen";
import { useChoosing } from "../teaching/several/useChoosing";
import { Filter, found } from "./filter";
import { fitsFilter } from "./fitsFilter";
import { AmbiguousPictures } from "./rows/ambiguousPictures";
import { Labels } from "./rows/labels";
import { ThumbnailSource } from "./thumbnailSource";
import { countUnlabelled, unlabelledOf } from "./unlabelled/unlabelledOf";
import { UnlabelledPictures } from "./unlabelled/unlabelledPictures";
import { countOf, useAmbiguous } from "./useAmbiguous";

interface Props {
  readonly summary: Summary;
  readonly frames: Frames;
}

/** The page's pictures by result, labelled, ambiguous, without a label; and above them what finds and exports them. */
export function Results({ summary, frames }: Props) {
  const [text, setText] = useState("");
  const [all, setAll] = useState(false);
  const reveal = useReveal(frames);
  const anyChoosing = useChoosing();
  const choosing = inPrivateWindow() ? undefined : anyChoosing;
  const { done } = reveal;
  const filter = text.trim();
  const filtered = filter !== "";
  const { pictures, complete } = useAmbiguous(summary, frames, { all: all || filtered });
  const fits = fitsFilter(filter);
  const labels = filtered
    ? summary.labels.filter(({ label, family, candidates, also, kinds, partly }) =>
        family ? fits(candidates, [label, ...kinds, ...partly]) : fits([label, ...also], [...kinds, ...partly]),
      )
    : summary.labels;
  const namesOf = (candidates: (typeof pictures)[number]["candidates"]) => candidates.map(({ label }) => label);
  const ambiguous = filtered
    ? pictures.filter(({ candidates, kinds, partly = [] }) => fits(namesOf(candidates), [...kinds, ...partly]))
    : pictures;
  const unlabelled = unlabelledOf(summary, text);
  if (summary.total === 0) return null;
  const lists = (
    <>
      <Pointed frames={frames} labels={summary.labels} reveal={reveal} />
      <Exports frames={frames} disabled={summary.answered === 0}>
        <Filter text={text} change={setText} />
        {choosing && <ChooseButton choosing={choosing} />}
      </Exports>
      <p class="fine found" role="status">
        {filtered &&
          found({ labels: labels.length, ambiguous: countOf(ambiguous), unlabelled: countUnlabelled(unlabelled) })}
      </p>
      <Announcement reveal={reveal} />
      <Labels labels={labels} all={summary.labels} filter={filter} reveal={reveal} />
      <AmbiguousPictures
        pictures={ambiguous}
        filter={filter}
        count={filtered ? countOf(ambiguous) : summary.ambiguousCount}
        labels={summary.labels}
        showAll={complete || all || filtered ? undefined : () => setAll(true)}
        reveal={reveal}
      />
      <UnlabelledPictures reasons={unlabelled} labels={summary.labels} reveal={reveal} revision={summary.revision} />
      {choosing && done?.picture && <AlsoTeach key={done.turn} picture={done.picture} word={done.word} />}
      {choosing?.on && <TeachChosen frames={frames} revision={summary.revision} choosing={choosing} />}
    </>
  );
  return (
    <ChoosingContext.Provider value={choosing}>
      <ThumbnailSource.Provider value={frames}>{lists}</ThumbnailSource.Provider>
    </ChoosingContext.Provider>
  );
}
