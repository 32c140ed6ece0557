import type { Answer } from "../../protocol/answer";
import type { Settings } from "../../settings/schema";
import type { Ledger } from "../ledger";
import { placeOf, type Spot } from "../spot";
import { drawBadge } from "./badge";
import { badgeRoot } from "./host";

/** A badge asked for by name stays so long, or until the pointer comes and goes. */
const PINNED_MS = 8_000;

interface Placed {
  readonly element: HTMLElement;
  /** What is drawn, so that nothing is drawn twice. */
  drawn: string;
  answer: Answer | undefined;
}

/**
 * The marks and badges over the page's pictures. Drawn once a frame at most, and
 * only after something has changed; all places are read before any is written.
 */
export class BadgeLayer {
  private readonly placed = new Map<Spot, Placed>();
  private pointed: Spot | undefined;
  private pinned: Spot | undefined;
  private frame = 0;

  constructor(
    private readonly life: AbortSignal,
    private readonly ledger: Ledger,
    private readonly settings: () => Settings,
  ) {
    const soon = () => this.redraw();
    const listening = { capture: true, passive: true, signal: life };
    for (const event of ["scroll", "resize", "transitionend", "animationend", "toggle", "fullscreenchange"]) {
      window.addEventListener(event, soon, listening);
    }
    const layout = new ResizeObserver(soon);
    layout.observe(document.documentElement);
    if (document.body) layout.observe(document.body);
    life.addEventListener("abort", () => {
      layout.disconnect();
      cancelAnimationFrame(this.frame);
    });
  }

  /** Shows the badge of the picture under the pointer, or with the focus. */
  point(spot: Spot | undefined): void {
    if (this.pointed === spot) return;
    if (spot === undefined || spot !== this.pinned) this.pinned = undefined;
    this.pointed = spot;
    this.redraw();
  }

  /** Shows a picture's badge, whatever it says, as soon as there is an answer. */
  pin(spot: Spot): void {
    this.pinned = spot;
    this.redraw();
    setTimeout(() => {
      if (this.pinned === spot) this.pinned = undefined;
      this.redraw();
    }, PINNED_MS);
  }

  redraw(): void {
    if (this.frame || this.life.aborted) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  private draw(): void {
    const wanted = new Map([...this.ledger.spots].flatMap((spot) => this.wanted(spot)));
    for (const [spot, { element }] of this.placed) {
      if (wanted.has(spot)) continue;
      element.remove();
      this.placed.delete(spot);
    }
    if (wanted.size === 0 && this.placed.size === 0) return;
    const root = badgeRoot(this.life);
    const origin = root.host.getBoundingClientRect();
    const places = Array.from(wanted.keys(), placeOf);
    let i = 0;
    for (const [spot, content] of wanted) {
      const place = places[i++];
      if (place) move(this.element(spot, root, content), place, origin);
    }
  }

  /** What to draw over a picture: nothing, a mark or a badge. */
  private wanted(spot: Spot): [Spot, { answer: Answer; full: boolean }][] {
    const entry = this.ledger.entryOf(spot);
    const answer = entry?.answer;
    if (!entry || !answer) return [];
    if (spot === this.pinned) return [[spot, { answer, full: true }]];
    const { badgesHidden, badgeStyle } = this.settings();
    const said = answer.state === "confident" || answer.state === "ambiguous";
    if (badgesHidden || !said || this.ledger.nearness(entry) === "far") return [];
    return [[spot, { answer, full: badgeStyle === "always" || spot === this.pointed }]];
  }

  private element(spot: Spot, root: ShadowRoot, { answer, full }: { answer: Answer; full: boolean }) {
    const old = this.placed.get(spot);
    const drawn = full ? "badge" : "mark";
    if (old?.drawn === drawn && old.answer === answer) return old.element;
    const element = old?.element ?? document.createElement("div");
    element.className = "place";
    element.replaceChildren(full ? drawBadge(answer) : mark(answer));
    if (!old) root.append(element);
    this.placed.set(spot, { element, drawn, answer });
    return element;
  }
}

function mark({ state }: Answer): HTMLElement {
  const element = document.createElement("div");
  element.className = `mark ${state}`;
  return element;
}

function move(element: HTMLElement, place: DOMRect, origin: DOMRect): void {
  element.style.transform = `translate(${place.left - origin.left}px, ${place.top - origin.top}px)`;
  element.style.setProperty("--width", `${place.width}px`);
}
