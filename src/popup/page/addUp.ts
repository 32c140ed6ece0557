import { groupUnreadable } from "../../protocol/page/groupUnreadable";
import { MAX_OTHER_SITES, MAX_THUMBNAILS, type Summary } from "../../protocol/page/summary";

/** Adds up the summaries of a tab's frames, as if they were one page. */
export function addUp(frames: readonly Summary[]): Summary {
  const labels = new Map<string, Summary["labels"][number]>();
  for (const frame of frames) {
    for (const some of frame.labels) {
      const { count = 0, named = 0, addresses = [] } = labels.get(some.label) ?? {};
      labels.set(some.label, {
        label: some.label,
        count: some.count + count,
        named: some.named + named,
        addresses: [...new Set([...addresses, ...some.addresses])].slice(0, MAX_THUMBNAILS),
      });
    }
  }
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
    labels: [...labels.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label)),
    ambiguous: addUpAmbiguous(frames.flatMap(({ ambiguous }) => ambiguous)),
    ambiguousCount: sum(({ ambiguousCount }) => ambiguousCount),
    unrecognised: sum(({ unrecognised }) => unrecognised),
    fromScreen: sum(({ fromScreen }) => fromScreen),
    unreadable: groupUnreadable(frames.flatMap(({ unreadable }) => unreadable)),
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
