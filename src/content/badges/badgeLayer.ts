import type { Attention } from "../page/attention";
import type { LateParts } from "../page/late";
import type { Ledger } from "../page/ledger";
import type { Point } from "../page/point";
import type { Spot } from "../page/spot";
import { flatTreeAncestors } from "../tree/flatTreeAncestors";
import { drawingsWanted } from "./draw/drawingsWanted";
import { type Drawing, Overlay } from "./draw/overlay";
import { badgeLayers, type Layers, leavePage, raise } from "./draw/shadowHost";
import { spokenText } from "./draw/spokenText";
import { spotAt } from "./pointer/spotAt";
import { followLayout } from "./visible/followLayout";
import { isInTop, isSeen, TOP } from "./visible/occlusion";
import { type Place, readPlaces, visibleArea } from "./visible/readPlaces";
import { ShadowRoots } from "./visible/shadowRoots";
import { Suppression } from "./visible/suppression";
import { ViewportWatch } from "./visible/viewportWatch";
import { Waiting } from "./visible/waiting";

interface VisiblePicture {
  readonly place: Place;
  readonly drawing: Drawing;
  /** The picture is within what the page has put in the browser's top layer. */
  readonly top: boolean;
}

/**
 * The marks and badges over the page's pictures. They are drawn at most once a frame, and only after something may have
 * changed; the browser reads all places after its own layout, before anything is written.
 */
export class BadgeLayer {
  private readonly overlays = new Map<Spot, Overlay>();
  private readonly viewport: ViewportWatch;
  private readonly suppression = new Suppression();
  private readonly shadowRoots: ShadowRoots;
  /** Something may have moved since the last drawing. */
  private moved = true;
  private readonly waiting = new Waiting(() => this.redraw());
  private pointer: Point | undefined;
  private frame = 0;
  /** Places are being read; a change meanwhile sets `again`, so that they are read once more. */
  private reading = false;
  private again = false;
  private topChanged = true;
  private pageHasTop = false;

  private readonly life: AbortSignal;
  private readonly ledger: Ledger;
  readonly attention: Attention;

  constructor(private readonly parts: Omit<LateParts, "again">) {
    const { signal: life, ledger, attention } = parts;
    [this.life, this.ledger, this.attention] = [life, ledger, attention];
    this.viewport = new ViewportWatch(life, ledger, (moved) => {
      this.moved ||= moved;
      this.redraw();
    });
    const watch = followLayout(life, {
      moved: () => {
        this.moved = true;
        if (!ledger.spots.next().done) this.redraw();
      },
      rested: (point) => {
        this.suppression.lookNear(point);
        if (!ledger.spots.next().done) this.redraw();
      },
      topChanged: () => {
        this.topChanged = true;
        this.redraw();
      },
      concerns: (outer) => [...this.overlays.keys()].some((spot) => flatTreeAncestors(spot.element).includes(outer)),
    });
    this.shadowRoots = new ShadowRoots(watch);
    life.addEventListener("abort", () => cancelAnimationFrame(this.frame));
  }

  /** Shows the badge of the picture at a point of the window, and of any other that moves there later. */
  pointTo(point: Point | undefined): void {
    this.pointer = point;
    this.attention.point(point && spotAt(point, this.overlays.values()));
    if (this.suppression.mayRest) this.redraw();
  }

  /** Shows the badge of the picture that an element is, or contains, and announces it to screen readers. */
  focus(element: Element | undefined): void {
    // The badge under the pointer stays when the focus leaves.
    if (!element && this.pointer) return;
    this.attend(element && [...this.ledger.spots].find((other) => element.contains(other.element)));
  }

  /** Shows a picture's badge, wherever the pointer is, and has screen readers say it, after `position` if there is one. */
  attend(spot: Spot | undefined, position?: string): void {
    this.pointer = undefined;
    this.attention.point(spot);
    const entry = spot && this.ledger.entryOf(spot);
    if (this.overlays.size === 0 && position === undefined) return;
    const text = entry ? spokenText(entry.answer, this.parts.corrections.of(entry), position) : "";
    badgeLayers(this.life).spoken.textContent = text;
  }

  /** Removes everything of ours from the page, at once. */
  clear(): void {
    this.overlays.clear();
    this.viewport.clear();
    leavePage();
  }

  /** Requests a drawing in the next frame. */
  redraw(): void {
    if (this.reading) this.again = true;
    if (this.frame || this.reading || this.life.aborted) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.reading = true;
      this.again = false;
      const wanted = drawingsWanted(this.viewport.inside, { ...this.parts, waiting: this.waiting });
      readPlaces(this.life, wanted.keys(), (places) => {
        this.reading = false;
        if (!this.life.aborted) this.draw(wanted, places);
        if (this.again) this.redraw();
      });
    });
  }

  private draw(wanted: ReadonlyMap<Spot, Drawing>, places: ReadonlyMap<Spot, Place>): void {
    const seen = new Map<Spot, VisiblePicture>();
    const { moved, ledger, shadowRoots } = this;
    this.moved = false;
    if (this.shadowRoots.add(Array.from(places.keys(), ({ element }) => element))) {
      // Nothing has reported what was opened inside a new shadow root: it may cover any picture.
      this.topChanged = this.moved = this.again = true;
    }
    // Without a picture in the window, nobody asks what lies over it: the search would look at the whole page.
    if (this.topChanged && places.size > 0) this.pageHasTop = this.shadowRoots.have(TOP);
    if (this.suppression.update({ places, moved, ledger, roots: shadowRoots.roots() })) this.again = true;
    for (const [spot, drawing] of wanted) {
      const place = places.get(spot);
      // A picture may have gone while its place was read; all have gone where `clear` was called meanwhile.
      if (!this.ledger.entryOf(spot)) continue;
      if (!place || this.suppression.has(spot) || !isSeen(spot.element, place)) continue;
      seen.set(spot, { place, drawing, top: this.pageHasTop && isInTop(spot.element) });
    }
    for (const [spot, overlay] of this.overlays) {
      if (!seen.has(spot) && this.overlays.delete(spot)) overlay.remove();
    }
    if (seen.size === 0) return;
    const layers = badgeLayers(this.life);
    const inTop = [...seen.values()].some(({ top }) => top);
    if (this.topChanged || inTop !== layers.top.matches(":popover-open")) raise(layers, inTop);
    this.topChanged = false;
    this.place(layers, seen);
  }

  /** Makes all overlays, then measures them, then moves them: that costs one layout at most. */
  private place(layers: Layers, seen: ReadonlyMap<Spot, VisiblePicture>): void {
    const all = Array.from(seen, ([spot, { place, drawing, top }]) => {
      const overlay = this.overlays.get(spot) ?? new Overlay(spot);
      this.overlays.set(spot, overlay);
      overlay.show(drawing, place, top ? layers.top : layers.page);
      return overlay;
    });
    const origins = new Map([layers.page, layers.top].map((layer) => [layer, layer.getBoundingClientRect()] as const));
    for (const overlay of all) overlay.measure();
    const view = visibleArea();
    for (const overlay of all) overlay.move(origins, view);
    if (this.pointer) this.attention.point(spotAt(this.pointer, this.overlays.values()));
  }
}
