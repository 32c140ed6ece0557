import type { CssSize } from "../kinds/kind";
import type { Ledger } from "../page/ledger";
import type { Spot } from "../page/spot";
import type { PictureSlot } from "./picturesOf";
import type { Geometry } from "./watch/geometryWatch";

/** The recorded spots of one element, by slot. */
export type Spots = Map<string, { readonly spot: Spot; readonly ended: AbortController; whole: boolean }>;

interface RecorderParts {
  readonly ledger: Ledger;
  /** Called with a spot that is still the same picture, but may show something else now. */
  readonly again: (spot: Spot) => void;
  /** Has an element looked at again soon. */
  readonly lookAgain: (element: Element) => void;
}

/** An element, where it is, and whether it is seen now. */
export interface Looked {
  readonly element: Element;
  readonly at: Geometry;
  readonly isSeen: () => boolean;
}

/** Records in the ledger what elements show, and follows it where its kind says how. */
export class Recorder {
  private readonly outdated = new WeakSet<Spot>();

  constructor(
    private readonly signal: AbortSignal,
    private readonly parts: RecorderParts,
  ) {}

  /** Records a picture. What an element shows counts only from when it is seen, and then stays. */
  see(spots: Spots, found: PictureSlot, { element, at, isSeen }: Looked): void {
    const { ledger, again, lookAgain } = this.parts;
    const { kind, slot, address } = found;
    const known = spots.get(slot);
    const recorded = known?.spot ?? this.pointedAt(spots, found, element);
    const same = recorded !== undefined && ledger.entryOf(recorded)?.address === address;
    if (!same && !isSeen()) {
      this.lose(spots, slot);
      return;
    }
    const size = sizeIn(found, at.size);
    const spot = recorded ?? { element, kind, size };
    spot.size = size;
    ledger.see(spot, address, at.nearness);
    if (at.whole && !known?.whole) ledger.reopen(spot);
    if (known && same && at.nearness === "shown" && kind.detectChange?.(element)) this.outdated.add(spot);
    // Only for the same picture: frames that replace a video's poster are a new one, asked for like any other.
    if (!same) this.outdated.delete(spot);
    else if (at.nearness === "shown" && this.outdated.delete(spot)) again(spot);
    if (known) {
      known.whole = at.whole;
      return;
    }
    const ended = new AbortController();
    spots.set(slot, { spot, ended, whole: at.whole });
    kind.follow?.(AbortSignal.any([this.signal, ended.signal]), element, () => {
      this.outdated.add(spot);
      lookAgain(element);
    });
  }

  lose(spots: Spots, slot: string): void {
    const lost = spots.get(slot);
    if (!lost) return;
    lost.ended.abort();
    this.parts.ledger.lose(lost.spot);
    spots.delete(slot);
  }

  /** The spot that the ledger got for this picture when the user asked for it by a right-click. */
  private pointedAt(spots: Spots, { address, kind }: PictureSlot, element: Element): Spot | undefined {
    const spot = this.parts.ledger.spotAt(address, element, kind);
    return [...spots.values()].some((seen) => seen.spot === spot) ? undefined : spot;
  }
}

/** The size of a picture; undefined where it fills its element's box, which may be scaled by a transform later. */
function sizeIn({ size }: PictureSlot, box: CssSize): CssSize | undefined {
  const fills = size && Math.abs(size.width - box.width) < 1 && Math.abs(size.height - box.height) < 1;
  return fills ? undefined : size;
}
