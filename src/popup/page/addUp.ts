import { groupUnreadable } from "../../protocol/page/groupUnreadable";
import { LabelGroups } from "../../protocol/page/labelGroups";
import { MAX_CLOSED_SITES, MAX_OTHER_SITES, type Summary } from "../../protocol/page/summary";

/** Adds up the summaries of a tab's frames, as if they were one page. */
export function addUp(frames: readonly Summary[]): Summary {
  const labels = new LabelGroups();
  for (const group of frames.flatMap((frame) => frame.labels)) labels.add(group);
  const sum = (of: (frame: Summary) => number) => frames.reduce((total, frame) => total + of(frame), 0);
  return {
    revision: sum(({ revision }) => revision),
    frames: sum((frame) => frame.frames),
    mapTiles: sum(({ mapTiles }) => mapTiles),
    otherSites: frames.flatMap(({ otherSites }) => otherSites).slice(0, MAX_OTHER_SITES),
    stopped: allStopped(frames),
    // A PDF file in a frame is only a part of its page.
    pdf: frames.length > 0 && frames.every(({ pdf }) => pdf),
    total: sum(({ total }) => total),
    answered: sum(({ answered }) => answered),
    labels: labels.list(),
    ambiguous: addUpAmbiguous(frames.flatMap(({ ambiguous }) => ambiguous)),
    ambiguousCount: sum(({ ambiguousCount }) => ambiguousCount),
    unrecognised: sum(({ unrecognised }) => unrecognised),
    fromScreen: sum(({ fromScreen }) => fromScreen),
    unreadable: groupUnreadable(frames.flatMap(({ unreadable }) => unreadable)),
    closedSites: [...new Set(frames.flatMap(({ closedSites }) => closedSites))].slice(0, MAX_CLOSED_SITES),
  };
}

/** Joins pictures of several frames; the same address in several of them is one picture. */
export function addUpAmbiguous(pictures: Summary["ambiguous"]): Summary["ambiguous"] {
  const all = new Map<string, Summary["ambiguous"][number]>();
  for (const some of pictures) {
    all.set(some.address, { ...some, count: some.count + (all.get(some.address)?.count ?? 0) });
  }
  return [...all.values()];
}

/** Whether the work has stopped in every frame that has any left: as long as one works, there is work to stop. */
const allStopped = (frames: readonly Summary[]): boolean =>
  frames.some(({ stopped }) => stopped) && !frames.some(({ stopped, answered, total }) => !stopped && answered < total);
