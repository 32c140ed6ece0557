import type { Settings } from "../../settings/schema";
import type { Corrections } from "../page/corrections";
import type { Ledger } from "../page/ledger";
import type { Spot } from "../page/spot";
import { drawingsWanted } from "./draw/drawingsWanted";
import { type Drawing, Overlay, type Point } from "./draw/overlay";
import { badgeLayers, type Layers, leavePage, raise } from "./draw/shadowHost";
import { spokenText } from "./draw/spokenText";
import { Attention } from "./pointer/attention";
import { flatTreeAncestors } from "./visible/flatTreeAncestors";
import { followLayout } from "./visible/followLayout";
import { isInTop, isSeen, TOP } from "./visible/occlusion";
import { type Place, readPlaces, visibleArea } from "./visible/readPlaces";
import { ShadowRoots } from "./visible/shadowRoots";
import { Suppressed } from "./visible/suppressed";
import { ViewportWatch } from "./visible/viewportWatch";

interface Seen {
  readonly place: Place;
  readonly drawing: Drawing;
  /** Within what the page has put in the browser's top layer. */
  readonly top: boolean;
}

/**
 * The marks and badges over the page's pictures. Drawn once a frame at most, and
 * only after something may have changed; places are read by the browser, after
 * its own layout, and before anything is written.
 */
export class BadgeLayer {
  private readonly placed = new Map<Spot, Overlay>();
  private readonly onscreen: ViewportWatch;
  private readonly hidden = new Suppressed();
  private readonly trees: ShadowRoots;
  /** Something may have moved since the last drawing. */
  private moved = true;
  readonly attention = new Attention(() => this.redraw());
  private pointer: Point | undefined;
  private frame = 0;
  /** Places are being read; what changes meanwhile asks for them once more. */
  private reading = false;
  private again = false;
  private topChanged = true;
  private pageHasTop = false;

  constructor(
    private readonly life: AbortSignal,
    private readonly ledger: Ledger,
    private readonly corrections: Corrections,
    private readonly settings: () => Settings,
  ) {
    this.onscreen = new ViewportWatch(life, (moved) => {
      this.moved ||= moved;
      this.redraw();
    });
    const watch = followLayout(life, {
      moved: () => {
        this.moved = true;
        if (!ledger.spots.next().done) this.redraw();
      },
      rested: (point) => {
        this.hidden.lookNear(point);
        if (!ledger.spots.next().done) this.redraw();
      },
      topChanged: () => {
        this.topChanged = true;
        this.redraw();
      },
      concerns: (element) =>
        [...this.placed.keys()].some((picture) => flatTreeAncestors(picture.element).includes(element)),
    });
    this.trees = new ShadowRoots(watch);
    life.addEventListener("abort", () => cancelAnimationFrame(this.frame));
  }

  /** Shows the badge of the picture at a point of the window, also when another comes to lie there. */
  pointTo(point: Point | undefined): void {
    this.pointer = point;
    this.attention.point(point && this.at(point));
    if (this.hidden.mayRest) this.redraw();
  }

  /** Shows the badge of the picture that an element is, or contains, and says it to a screen reader. */
  focus(element: Element | undefined): void {
    // The pointer's badge stays when the focus goes.
    if (!element && this.pointer) return;
    const picture = element && [...this.ledger.spots].find((spot) => element.contains(spot.element));
    this.pointer = undefined;
    this.attention.point(picture);
    const entry = picture && this.ledger.entryOf(picture);
    if (this.placed.size === 0) return;
    const { spoken } = badgeLayers(this.life);
    spoken.textContent = entry ? spokenText(entry.answer, this.corrections.of(entry)) : "";
  }

  /** Takes everything of ours out of the page, at once. */
  clear(): void {
    this.placed.clear();
    leavePage();
  }

  redraw(): void {
    if (this.reading) this.again = true;
    if (this.frame || this.reading || this.life.aborted) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.reading = true;
      this.again = false;
      const { ledger, corrections, attention } = this;
      const wanted = drawingsWanted({ ledger, corrections, attention, settings: this.settings() });
      this.onscreen.watch(new Set(Array.from(wanted.keys(), ({ element }) => element)));
      const shown = [...wanted.keys()].filter(({ element }) => this.onscreen.has(element));
      readPlaces(shown, (places) => {
        this.reading = false;
        if (!this.life.aborted) this.draw(wanted, places);
        if (this.again) this.redraw();
      });
    });
  }

  private draw(wanted: ReadonlyMap<Spot, Drawing>, places: ReadonlyMap<Spot, Place>): void {
    const pictures = new Set(Array.from(this.ledger.spots, ({ element }) => element));
    const seen = new Map<Spot, Seen>();
    const { moved } = this;
    this.moved = false;
    if (this.trees.add(Array.from(places.keys(), ({ element }) => element))) {
      // What was opened in there was not heard of: it may lie over all the others.
      this.topChanged = this.moved = this.again = true;
    }
    if (this.topChanged) this.pageHasTop = this.trees.have(TOP);
    if (this.hidden.update(places, moved, pictures, this.trees.roots())) this.again = true;
    for (const [picture, drawing] of wanted) {
      const place = places.get(picture);
      // One may have gone while its place was read; all of them have where our element was taken away.
      if (!this.ledger.entryOf(picture)) continue;
      if (!place || this.hidden.has(picture) || !isSeen(picture.element, place)) continue;
      seen.set(picture, { place, drawing, top: this.pageHasTop && isInTop(picture.element) });
    }
    for (const [picture, placed] of [...this.placed].filter(([known]) => !seen.has(known))) {
      placed.remove();
      this.placed.delete(picture);
    }
    if (seen.size === 0) return;
    const layers = badgeLayers(this.life);
    const inTop = [...seen.values()].some(({ top }) => top);
    if (this.topChanged || inTop !== layers.top.matches(":popover-open")) raise(layers, inTop);
    this.topChanged = false;
    this.place(layers, seen);
  }

  /** First everything is made, then measured, then moved: one layout at most. */
  private place(layers: Layers, seen: ReadonlyMap<Spot, Seen>): void {
    const all = Array.from(seen, ([picture, { place, drawing, top }]) => {
      const placed = this.placed.get(picture) ?? new Overlay(picture);
      this.placed.set(picture, placed);
      placed.show(drawing, place, top ? layers.top : layers.page);
      return placed;
    });
    const origins = new Map([layers.page, layers.top].map((layer) => [layer, layer.getBoundingClientRect()] as const));
    for (const placed of all) placed.measure();
    const view = visibleArea();
    for (const placed of all) placed.move(origins, view);
    if (this.pointer) this.attention.point(this.at(this.pointer));
  }

  /** The labelled picture at a point of the window, as it was drawn last; of several, the smallest. */
  private at(point: Point): Spot | undefined {
    const hit = [...this.placed.values()].filter((placed) => placed.has(point));
    return hit.sort((a, b) => a.size - b.size)[0]?.picture;
  }
}
