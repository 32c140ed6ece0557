import { flatTreeAncestors } from "./flatTreeAncestors";

/** What puts an element elsewhere, among the properties that styles animate; a change of scale or colour does not. */
const PLACES = /^(left|right|top|bottom|inset|margin|offset[A-Z]|translate|rotate)/;
const SHIFTS = /translate|matrix|rotate/;
/** Animations that are looked at with every drawing; a page with more of them shows none of these strips, most likely. */
const MAX_ANIMATIONS = 200;

/**
 * Pictures that an animation without an end keeps moving, such as those in a strip of logos: a mark would be left
 * behind, or would have to be drawn in every frame. While the strip is held, they are like others.
 */
export class EndlessAnimations {
  private readonly moving = new Set<Element>();
  /** Whether a picture is in such a strip, held or not: pointing at it may hold it. */
  concerned = false;

  update(roots: readonly (Document | ShadowRoot)[], pictures: Iterable<Element>): void {
    this.moving.clear();
    this.concerned = false;
    const strips = roots.flatMap((root) => root.getAnimations().slice(0, MAX_ANIMATIONS)).filter(isStrip);
    if (strips.length === 0) return;
    for (const picture of pictures) {
      const own = flatTreeAncestors(picture);
      const its = strips.filter(({ effect }) => own.some((parent) => parent === targetOf(effect)));
      if (its.length > 0) this.concerned = true;
      if (its.some(({ playState }) => playState === "running")) this.moving.add(picture);
    }
  }

  has(picture: Element): boolean {
    return this.moving.has(picture);
  }
}

const targetOf = (effect: AnimationEffect | null) =>
  effect instanceof KeyframeEffect && !effect.pseudoElement ? effect.target : null;

function isStrip({ effect }: Animation): boolean {
  if (!(effect instanceof KeyframeEffect) || effect.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    return false;
  return effect
    .getKeyframes()
    .some((keyframe) =>
      Object.entries(keyframe).some(
        ([name, value]) => PLACES.test(name) || (name === "transform" && SHIFTS.test(String(value))),
      ),
    );
}
