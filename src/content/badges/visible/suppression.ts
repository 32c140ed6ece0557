import type { Ledger } from "../../page/ledger";
import type { Point } from "../../page/point";
import type { Spot } from "../../page/spot";
import { EndlessAnimations } from "./endlessAnimations";
import { isCovered } from "./occlusion";
import { OcclusionQueue } from "./occlusionQueue";
import type { Place } from "./readPlaces";
import { showsPicture } from "./showsPicture";

interface Surroundings {
  /** Places of the pictures on screen. */
  readonly places: ReadonlyMap<Spot, Place>;
  /** Something may lie elsewhere since the last update. */
  readonly moved: boolean;
  /** Knows which elements show pictures: one may lie over another. */
  readonly ledger: Ledger;
  /** The document, and the shadow roots that pictures are in. */
  readonly roots: readonly (Document | ShadowRoot)[];
}

/** The pictures on screen that get no mark, because something covers them or an endless animation moves them. */
export class Suppression {
  private readonly occlusions = new OcclusionQueue();
  private readonly animations = new EndlessAnimations();

  /** Checks the pictures near a point, where something may have opened, with the next update. */
  lookNear(point: Point): void {
    this.occlusions.near = point;
  }

  /** Whether there are animated pictures that may come to rest under the pointer. */
  get mayRest(): boolean {
    return this.animations.concerned;
  }

  /** @returns whether some pictures are still to be checked */
  update({ places, moved, ledger, roots }: Surroundings): boolean {
    this.animations.update(
      roots,
      Array.from(places.keys(), ({ element }) => element),
    );
    const shows = (element: Element) => showsPicture(ledger, element);
    this.occlusions.expire(places, moved);
    this.occlusions.keep(places);
    return this.occlusions.update((spot) => {
      const place = places.get(spot);
      return !place || isCovered(spot.element, place, { shows, places });
    });
  }

  has(spot: Spot): boolean {
    return this.occlusions.has(spot) || this.animations.has(spot.element);
  }
}
