import type { Answer } from "../../../protocol/answer";
import type { Language } from "../../../words/language";
import { isWithin, type Point } from "../../page/point";
import type { Spot } from "../../page/spot";
import { intersection, type Place } from "../visible/readPlaces";
import { box } from "./box";
import { drawBadge, drawMark } from "./drawBadge";
import { LAYER_WIDTH } from "./shadowHost";

/** What is drawn over a picture. */
export interface Drawing {
  /** "badge-inside" is a badge that nobody asked for: it is shown only where it fits inside its picture. */
  readonly what: "nothing" | "mark" | "badge-inside" | "badge";
  readonly answer: Answer | undefined;
  readonly named: string | undefined;
  /** Classes of the ring round it; false where it has none. */
  readonly ring: "ring" | "ring kept" | false;
  readonly language: Language;
}

/** Position of a badge relative to its picture; where there is no room for a badge, only the mark is shown. */
type Fit = "inside" | "below" | "above" | "after" | "before" | "only-mark";

/** Distance in CSS px between a badge and its picture's edge; as in badges.css. */
const MARGIN = 8;
/** Distance in CSS px below which a picture counts as not moved. */
const STAYED = 0.5;

/** The element drawn over one picture: its mark, badge and ring, and their position. */
export class Overlay {
  private readonly element = box("place");
  private drawing: Drawing | undefined;
  private place: Place | undefined;
  private badge: HTMLElement | undefined;
  private badgeSize = { width: 0, height: 0 };
  /** The picture stays in place while the page scrolls: it is fixed, or sticky at this time. */
  private fixed = false;
  private scrolled = scrollY;

  constructor(readonly spot: Spot) {}

  /** Area of the whole picture in square CSS px. */
  get area(): number {
    return this.place ? this.place.box.width * this.place.box.height : 0;
  }

  /** Whether something is drawn over the picture and the point is in its visible part. */
  has(point: Point): boolean {
    return this.place !== undefined && this.drawing?.what !== "nothing" && isWithin(this.place.visible, point);
  }

  /** Renders the drawing, where it differs from the current one. */
  show(drawing: Drawing, place: Place, layer: HTMLElement): void {
    const moved = scrollY - this.scrolled;
    if (this.place && Math.abs(moved) > STAYED) this.fixed = Math.abs(place.box.top - this.place.box.top) < STAYED;
    this.scrolled = scrollY;
    const width = Math.floor(place.visible.width);
    const same =
      this.drawing && (Object.keys(drawing) as (keyof Drawing)[]).every((k) => this.drawing?.[k] === drawing[k]);
    if (!same) this.make(drawing);
    if (!same || width !== Math.floor(this.place?.visible.width ?? 0)) {
      this.element.style.setProperty("--width", `${width}px`);
      // The badge is measured at the size that it may have inside its picture.
      this.element.className = "place inside";
      this.badgeSize = { width: 0, height: 0 };
    }
    [this.drawing, this.place] = [drawing, place];
    if (this.element.parentElement !== layer) layer.append(this.element);
  }

  /** Measures the badge, unless its size is known. */
  measure(): void {
    if (this.badge && this.badgeSize.width === 0)
      this.badgeSize = { width: this.badge.offsetWidth, height: this.badge.offsetHeight };
  }

  /**
   * Moves the overlay to its picture, and chooses the badge's position.
   *
   * @param origins the boxes of the layers, which are the origins of their coordinates
   * @param view the visible part of the page, as `visibleArea` gives it
   */
  move(origins: ReadonlyMap<HTMLElement, DOMRectReadOnly>, view: DOMRectReadOnly): void {
    const origin = this.element.parentElement && origins.get(this.element.parentElement);
    if (!this.place || !origin) return;
    const visible = this.shownArea(view);
    // The page's own styles may zoom or scale it, and our layers with it.
    const scale = this.fixed ? 1 : origin.width / LAYER_WIDTH || 1;
    const x = (visible.left - (this.fixed ? 0 : origin.left)) / scale;
    const y = (visible.top - (this.fixed ? 0 : origin.top)) / scale;
    const { style } = this.element;
    style.position = this.fixed ? "fixed" : "";
    style.transform = `translate(${x}px, ${y}px)`;
    style.width = `${visible.width / scale}px`;
    style.height = `${visible.height / scale}px`;
    if (this.drawing?.what === "badge") {
      style.setProperty("--room-across", `${view.width / scale}px`);
      style.setProperty("--room-right", `${(view.right - visible.left) / scale}px`);
      style.setProperty("--room-below", `${(view.bottom - visible.top) / scale}px`);
    }
    this.element.className = `place ${this.fit(visible, view, scale)}`;
  }

  remove(): void {
    this.element.remove();
  }

  private make({ what, answer, named, ring }: Drawing): void {
    const asked = what === "badge" || what === "badge-inside";
    this.badge = asked ? drawBadge(answer, named) : undefined;
    const mark = what === "nothing" ? undefined : drawMark(answer, named);
    this.element.replaceChildren(...[mark, this.badge, ring && box(ring)].filter((part) => !!part));
  }

  /** The part of the picture to draw on; where its badge was asked for, only what is in the window. */
  private shownArea(view: DOMRectReadOnly): DOMRectReadOnly {
    const visible = this.place?.visible ?? new DOMRect();
    if (this.drawing?.what !== "badge") return visible;
    return intersection(visible, view);
  }

  /** Inside the picture where the badge fits; else beside it, if it was asked for and there is room in the window. */
  private fit(visible: DOMRectReadOnly, view: DOMRectReadOnly, scale: number): Fit {
    if (!this.badge) return "only-mark";
    const [width, height] = [this.badgeSize.width * scale, this.badgeSize.height * scale];
    const margin = MARGIN * scale;
    if (width + 2 * margin <= visible.width + 1 && height + 2 * margin <= visible.height + 1) return "inside";
    if (this.drawing?.what !== "badge") return "only-mark";
    if (width > view.width || height > view.height) return "only-mark";
    if (visible.bottom + height + margin <= view.bottom) return "below";
    if (visible.top - height - margin >= view.top) return "above";
    if (visible.right + width + margin <= view.right) return "after";
    return visible.left - width - margin >= view.left ? "before" : "only-mark";
  }
}
