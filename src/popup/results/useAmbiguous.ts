import { useEffect, useRef, useState } from "preact/hooks";
import { swallow } from "../../debug";
import type { Summary } from "../../protocol/page/summary";
import { addUpAmbiguous } from "../page/addUp";
import { allPicturesOf } from "../page/allPicturesOf";
import type { Frames } from "../page/usePage";

export type Group = Summary["ambiguous"];

interface Read {
  readonly revision: number;
  readonly frames: Frames;
  readonly pictures: Group;
}

/** Number of pictures, counting each as often as it is on the page. */
export const countOf = (pictures: Group): number => pictures.reduce((sum, { count }) => sum + count, 0);

/**
 * The ambiguous pictures, kept up to date.
 * @param all whether to ask the frames for all of them; otherwise those in the summary, which is bounded
 */
export function useAmbiguous(summary: Summary, frames: Frames, { all: wanted }: { readonly all: boolean }) {
  const { ambiguous, ambiguousCount, revision } = summary;
  const [read, setRead] = useState<Read>();
  const reading = useRef(false);
  const complete = countOf(ambiguous) >= ambiguousCount;
  useEffect(() => {
    const known = read?.revision === revision && read.frames === frames;
    // One request at a time: a page of thousands of pictures changes faster than its list can be sent.
    if (!wanted || complete || known || reading.current) return;
    reading.current = true;
    void readAll(frames).then((pictures) => {
      reading.current = false;
      setRead({ revision, frames, pictures });
    });
  }, [wanted, complete, revision, frames, read]);
  return { complete, pictures: wanted && !complete && read ? read.pictures : ambiguous };
}

async function readAll(frames: Frames): Promise<Group> {
  // A frame that is gone has no pictures.
  const reports = await Promise.all(
    frames.map((frame) => allPicturesOf(frame).catch(swallow("the pictures of a frame", []))),
  );
  return addUpAmbiguous(
    reports
      .flat()
      .flatMap(({ address, count, answer, named }) =>
        answer?.state === "ambiguous" && named === undefined
          ? [{ address, count, candidates: answer.candidates, kinds: answer.kinds, partly: answer.partly }]
          : [],
      ),
  );
}
