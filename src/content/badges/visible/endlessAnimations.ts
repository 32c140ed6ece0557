import { flatTreeAncestors } from "../../tree/flatTreeAncestors";

/** Animated properties that move an element, which a change of scale or colour does not. */
const PLACES = /^(left|right|top|bottom|inset|margin|offset[A-Z]|translate|rotate)/;
/** Values of `transform` that move an element. */
const SHIFTS = /translate|matrix|rotate/;
/**
 * Maximum number of animations of a root checked for each drawing; a page with more animations is unlikely to show such
 * a strip.
 */
const MAX_ANIMATIONS = 200;

/**
 * Pictures that an endless animation keeps moving, such as the logos in a moving strip: a mark would be left behind, or
 * would have to be drawn in every frame. While the animation is paused, they are like other pictures.
 */
export class EndlessAnimations {
  private readonly moving = new Set<Element>();
  /** Whether a picture is in such a strip, moving or paused: pointing at it may pause it. */
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
