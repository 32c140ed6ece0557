import type { CssSize } from "../../kinds/kind";
import { observeOnce } from "../../tree/observeOnce";
import { isTiled } from "./isTiled";
import { isTileSize, ownSize, paneOf, windowOf } from "./paneOf";

/** Number of a pane's pictures whose places are compared: far fewer show that they are tiles. */
const MAX_COMPARED = 64;
/** Number of times that a pane is judged: a page that adds square pictures for ever is no map the tenth time either. */
const MAX_JUDGED = 10;
/** Time after which a pane whose tiles may still be loading is judged again, before it counts as no map. */
const LOADING_MS = 1_000;

interface Pane {
  readonly at: Element;
  readonly pictures: Set<Element>;
  judged: number;
  /** Undefined until its pictures' places are read. */
  isMap: boolean | undefined;
  /** It is to be judged soon. */
  waiting: boolean;
}

/**
 * Knows which pictures are tiles of a map: square, equal, touching each other in rows and columns, in one pane that the
 * page moves. They are left out, unless the user wants them on this site, and so is a canvas over them.
 */
export class Maps {
  private readonly panes = new Map<Element, Pane>();
  private readonly paneOfTile = new Map<Element, Pane>();
  private readonly windows = new Set<Element>();
  private tiles = 0;

  constructor(
    private readonly signal: AbortSignal,
    private readonly parts: {
      /** Whether the user wants the tiles of maps on this site labelled. */
      readonly wanted: () => boolean;
      readonly lookAgain: (elements: Iterable<Element>) => void;
      /** Called with the number of tiles in the page when that has changed, wanted or not. */
      readonly counted: (tiles: number) => void;
    },
  ) {}

  /**
   * Whether an element is left out for a map's sake, or waits until it is known whether it is: then it is looked at again.
   *
   * @param sizeOfFile measures the file that its style shows; undefined until that is done
   */
  leavesOut(element: Element, size: CssSize, sizeOfFile: () => CssSize | undefined): boolean {
    const known = this.paneOfTile.get(element);
    const at = known ? undefined : paneOf(element, size);
    const file = at && (ownSize(element) ?? sizeOfFile());
    const waits = at && !file;
    const pane = known ?? (at && file && isTileSize(file) ? this.join(element, at) : undefined);
    if (pane || waits) return pane?.isMap !== false && !this.parts.wanted();
    return element instanceof HTMLCanvasElement && this.isInMap(element);
  }

  forget(element: Element): void {
    const pane = this.paneOfTile.get(element);
    if (!pane) return;
    pane.pictures.delete(element);
    this.paneOfTile.delete(element);
    if (pane.pictures.size === 0) this.panes.delete(pane.at);
    if (!pane.isMap) return;
    this.count(-1);
    for (const window of this.windows) if (!window.isConnected) this.windows.delete(window);
  }

  private join(element: Element, at: Element): Pane {
    const pane = this.panes.get(at) ?? this.newPane(at);
    pane.pictures.add(element);
    this.paneOfTile.set(element, pane);
    if (pane.isMap) this.count(1);
    else if (!pane.waiting && pane.judged < MAX_JUDGED) this.judgeSoon(pane);
    return pane;
  }

  private newPane(at: Element): Pane {
    // A map that is zoomed gets another pane.
    const isMap = this.isInMap(at) || undefined;
    const pane: Pane = { at, pictures: new Set(), judged: 0, isMap, waiting: false };
    this.panes.set(at, pane);
    return pane;
  }

  private judgeSoon(pane: Pane): void {
    pane.waiting = true;
    requestAnimationFrame(() => {
      const some = [...pane.pictures].slice(-MAX_COMPARED);
      observeOnce(this.signal, some, {}, (boxes) => {
        this.judge(
          pane,
          Array.from(boxes.values(), ({ boundingClientRect }) => boundingClientRect),
        );
      });
    });
  }

  private judge(pane: Pane, boxes: readonly DOMRectReadOnly[]): void {
    pane.judged++;
    if (isTiled(boxes)) this.found(pane);
    else if (pane.judged === 1) return void setTimeout(() => this.signal.aborted || this.judgeSoon(pane), LOADING_MS);
    else if (pane.isMap === undefined) {
      pane.isMap = false;
      this.parts.lookAgain(pane.pictures);
    }
    pane.waiting = false;
  }

  private found(pane: Pane): void {
    pane.isMap = true;
    this.count(pane.pictures.size);
    const window = windowOf(pane.at);
    this.windows.add(window);
    this.parts.lookAgain([...pane.pictures, ...window.querySelectorAll("canvas")]);
  }

  private isInMap(element: Element): boolean {
    for (const window of this.windows) if (window.contains(element)) return true;
    return false;
  }

  private count(more: number): void {
    this.tiles += more;
    if (more !== 0) this.parts.counted(this.tiles);
  }
}
