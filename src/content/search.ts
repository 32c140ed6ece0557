import { labelsMaps } from "../settings/labelsMaps";
import type { Settings } from "../settings/schema";
import { findPictures } from "./find/findPictures";
import type { FrameWatch } from "./frame/frameWatch";
import { siteOfTab } from "./frame/siteOfTab";
import type { Ledger } from "./page/ledger";
import type { Spot } from "./page/spot";

interface SearchParts {
  readonly ledger: Ledger;
  readonly frameWatch: FrameWatch;
  readonly settings: () => Settings;
  /** Called when there may be more to ask for. */
  readonly changed: () => void;
  /** Called when a picture may be shown larger, or with less over it, though nothing was found. */
  readonly moved: () => void;
  /** Called with a spot that is still the same picture, but may show something else now. */
  readonly again: (spot: Spot) => void;
}

/** The search for the page's pictures, which begins and ends as the user wishes. */
export class Search {
  /** Number of tiles of maps in the page. */
  mapTiles = 0;
  private ended: AbortController | undefined;
  /** Checks the elements that may show pictures again. */
  lookAgain: () => void = () => {};

  constructor(
    private readonly life: AbortSignal,
    private readonly parts: SearchParts,
  ) {}

  /** Begins to search, unless that is under way. */
  begin(): void {
    if (this.ended) return;
    this.ended = new AbortController();
    const { ledger, frameWatch, settings, changed, moved, again } = this.parts;
    this.lookAgain = findPictures(AbortSignal.any([this.life, this.ended.signal]), {
      ledger,
      minimumSize: () => settings().minimumSize,
      changed,
      moved,
      again,
      labelsMaps: () => labelsMaps(settings(), siteOfTab()),
      tilesCounted: (tiles) => {
        this.mapTiles = tiles;
        ledger.touch();
      },
      frameLoaded: frameWatch.loaded,
      frameFound: (frame) => frameWatch.found(frame),
    });
  }

  end(): void {
    this.ended?.abort();
    this.ended = undefined;
    this.lookAgain = () => {};
    this.mapTiles = 0;
  }
}
