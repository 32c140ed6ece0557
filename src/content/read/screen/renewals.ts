import { pause } from "../../../async/pause";
import { swallow } from "../../../debug";
import { type Entry, wasSeen } from "../../page/entry";

/** Minimum interval in ms between two captures for a video: its marks are hidden meanwhile. */
const RENEWED_MS = 20_000;

/**
 * Returns a function to call when a picture may show something else: it is asked about again, at once. Of what was read
 * from the screen, only a video is, and seldom, since each capture makes the marks flicker; so the last change counts.
 */
export function renewals(signal: AbortSignal, ask: (entry: Entry) => void): (entry: Entry | undefined) => void {
  const next = new WeakMap<Entry, number>();
  const planned = new WeakSet<Entry>();
  return (entry) => {
    if (!entry) return;
    if (!wasSeen(entry)) return ask(entry);
    if (!entry.address.startsWith("video:") || planned.has(entry)) return;
    planned.add(entry);
    const renew = () => {
      planned.delete(entry);
      next.set(entry, performance.now() + RENEWED_MS);
      ask(entry);
    };
    pause((next.get(entry) ?? 0) - performance.now(), signal)
      .then(renew)
      .catch(swallow("renewing a video"));
  };
}
