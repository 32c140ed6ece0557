import type { Point } from "../../page/point";
import type { Spot } from "../../page/spot";
import type { Overlay } from "../draw/overlay";

/** The picture whose overlay was last drawn at a point of the window; of several, the smallest. */
export function spotAt(point: Point, overlays: Iterable<Overlay>): Spot | undefined {
  const hit = [...overlays].filter((overlay) => overlay.has(point));
  return hit.sort((a, b) => a.area - b.area)[0]?.spot;
}
