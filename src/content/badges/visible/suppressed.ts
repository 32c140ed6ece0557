import type { Spot } from "../../page/spot";
import type { Point } from "../draw/overlay";
import { EndlessAnimations } from "./endlessAnimations";
import { isCovered } from "./occlusion";
import { OcclusionQueue } from "./occlusionQueue";
import type { Place } from "./readPlaces";

/** The pictures that get no mark, although they are on screen: something lies over them, or they never rest. */
export class Suppressed {
  private readonly covers = new OcclusionQueue();
  private readonly restless = new EndlessAnimations();

  /** Something may have been opened at this point. */
  lookNear(point: Point): void {
    this.covers.near = point;
  }

  /** Whether some may come to rest under the pointer. */
  get mayRest(): boolean {
    return this.restless.concerned;
  }

  /**
   * @param places of the pictures on screen
   * @param moved something may lie elsewhere since this was last asked
   * @param pictures all of the page's: one may lie over another
   * @param roots the document, and the shadow roots that pictures are in
   * @returns whether some are still to be looked at
   */
  update(
    places: ReadonlyMap<Spot, Place>,
    moved: boolean,
    pictures: ReadonlySet<Element>,
    roots: readonly (Document | ShadowRoot)[],
  ): boolean {
    this.restless.update(
      roots,
      Array.from(places.keys(), ({ element }) => element),
    );
    this.covers.expire(places, moved);
    this.covers.keep(places);
    return this.covers.update((picture) => {
      const place = places.get(picture);
      return !place || isCovered(picture.element, place, (element) => pictures.has(element));
    });
  }

  has(picture: Spot): boolean {
    return this.covers.has(picture) || this.restless.has(picture.element);
  }
}
