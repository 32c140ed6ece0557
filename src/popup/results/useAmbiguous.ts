import { useEffect, useRef, useState } from "preact/hooks";
import type { Summary } from "../../protocol/page/summary";
import { addUpAmbiguous } from "../page/addUp";
import { NEVER } from "../page/never";
import type { Frames } from "../page/usePage";

type Group = Summary["ambiguous"];

interface Read {
  readonly revision: number;
  readonly frames: Frames;
  readonly pictures: Group;
}

/** How many pictures these are, with those that are on the page several times. */
export const countOf = (pictures: Group): number => pictures.reduce((sum, { count }) => sum + count, 0);

/** The ambiguous pictures: those that the summary brings, or all of them where they are `wanted`, as they change. */
export function useAmbiguous({ ambiguous, ambiguousCount, revision }: Summary, frames: Frames, wanted: boolean) {
  const [read, setRead] = useState<Read>();
  const reading = useRef(false);
  const complete = countOf(ambiguous) >= ambiguousCount;
  useEffect(() => {
    const known = read?.revision === revision && read.frames === frames;
    // One at a time: a page of thousands changes faster than its list can be sent.
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
  // A frame that has gone has none.
  const reports = await Promise.all(frames.map((frame) => frame.pictures(NEVER).catch(() => [])));
  return addUpAmbiguous(
    reports
      .flat()
      .flatMap(({ address, count, answer, named }) =>
        answer?.state === "ambiguous" && named === undefined ? [{ address, count, candidates: answer.candidates }] : [],
      ),
  );
}
