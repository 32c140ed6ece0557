import { inlineSvg } from "../kinds/inlineSvg";
import type { Ledger } from "../page/ledger";
import type { Spot } from "../page/spot";
import { isHere } from "../tree/isHere";
import { boxSize } from "./boxSize";
import { Doubles } from "./doubles/doubles";
import { Maps } from "./maps/maps";
import { naturalSizes } from "./naturalSizes";
import { mayShow, PICTURE_ELEMENTS, type PictureSlot, picturesOf } from "./picturesOf";
import { Recorder, type Spots } from "./recorder";
import { sheetUses } from "./sheetUses";
import { Sight } from "./sight/sight";
import { followSilentChanges } from "./watch/followSilentChanges";
import { GeometryWatch } from "./watch/geometryWatch";
import { RootWatch } from "./watch/rootWatch";
import { WorkQueue } from "./workQueue";

interface FinderParts {
  readonly ledger: Ledger;
  /** Side in CSS pixels, as laid out, below which a picture counts as an icon and is left out. */
  readonly minimumSize: () => number;
  /** Called after each slice of work and after removals: there may be more to ask for. */
  readonly changed: () => void;
  /** Called when a picture may be shown larger, or with less over it, though no slice of work says so. */
  readonly moved: () => void;
  /** Called with a spot that is still the same picture, but may show something else now. */
  readonly again: (spot: Spot) => void;
  /** Whether the tiles of maps are labelled, too. */
  readonly labelsMaps: () => boolean;
  /** Called with the number of tiles of maps when that has changed. */
  readonly tilesCounted: (tiles: number) => void;
  /** Called when a frame in this one has loaded something. */
  readonly frameLoaded: () => void;
  /** Called with each frame in this one when it is found, and perhaps again. */
  readonly frameFound: (frame: HTMLIFrameElement) => void;
}

/**
 * Keeps the ledger in step with the frame's pictures, in shadow roots too: the pictures present, and those added,
 * changed and removed, as they load, move and change size.
 *
 * It works in two steps, both in slices. First each element is checked, once and again whenever it may have changed,
 * for whether it may show a picture. Elements that may are then watched for their position and size, and what they show
 * is compared with the ledger.
 *
 * @returns a function to call when the minimum size has changed
 */
export function findPictures(signal: AbortSignal, parts: FinderParts): () => void {
  const { ledger, minimumSize, changed, moved, frameLoaded, frameFound } = parts;
  const watched = new Map<Element, Spots>();
  const recorder = new Recorder(signal, {
    ledger,
    again: parts.again,
    lookAgain: (element) => looking.add([element], { urgent: true }),
  });
  const forget = (element: Element) => {
    const spots = watched.get(element);
    if (spots) for (const slot of [...spots.keys()]) recorder.lose(spots, slot);
    watched.delete(element);
    doubles.forget(element);
    maps.forget(element);
    geometry.forget(element);
    sight.forget(element);
  };

  const look = (element: Element) => {
    const spots = watched.get(element);
    const at = geometry.of(element);
    if (!spots || !at) return;
    // Whether a drawing counts depends on the pictures in it.
    const drawing = Element.prototype.closest.call(element, inlineSvg.selector);
    if (drawing && drawing !== element && watched.has(drawing)) looking.add([drawing]);
    let seen: boolean | undefined;
    const isSeen = () => {
      seen ??= sight.allows(element, at);
      return seen;
    };
    // Of what shows nothing yet that is asked first: it costs less than to look what there is.
    if (spots.size === 0 && !ledger.has(element) && !isSeen()) return;
    // In a zoomed page, an element 64 pixels wide may measure 63.99.
    const box = boxSize(element, at);
    const large = ({ size = box }: Pick<PictureSlot, "size">) =>
      Math.round(Math.min(size.width, size.height)) >= minimumSize();
    const isSmall = (inner: Element) => !large(geometry.of(inner) ?? {});
    const sizeAt = (address: string) => natural(element, address);
    const all = picturesOf(element, box, { natural: sizeAt, isSheet: isSheetIn(element), isSmall }).filter(large);
    const left = all.length > 0 && maps.leavesOut(element, at.size, () => all[0] && sizeAt(all[0].address)) ? [] : all;
    const pictures = doubles.without(element, at.size, left, { ledger, sizeAt });
    for (const slot of [...spots.keys()])
      if (!pictures.some((picture) => picture.slot === slot)) recorder.lose(spots, slot);
    for (const picture of pictures) recorder.see(spots, picture, { element, at, isSeen });
  };
  const looking = new WorkQueue(signal, look, () => {
    sight.send();
    changed();
  });
  const natural = naturalSizes(signal, (elements) => looking.add(elements));
  const doubles = new Doubles(signal, (elements) => looking.add(elements));
  const maps = new Maps(signal, {
    wanted: parts.labelsMaps,
    counted: parts.tilesCounted,
    lookAgain: (elements) => looking.add(elements),
  });
  const isSheetIn = sheetUses((boxes) => looking.add(boxes));
  const sight = new Sight(signal, {
    look: (elements) => {
      const isFar = (element: Element) => geometry.of(element)?.nearness === "far";
      looking.add(
        elements.filter((element) => !isFar(element)),
        { urgent: true },
      );
      looking.add(elements.filter(isFar));
    },
    observeAgain: (element) => watched.has(element) && geometry.observeAgain(element),
    isNew: (element) => watched.get(element)?.size === 0,
  });
  const geometry = new GeometryWatch(
    signal,
    (elements, options) => looking.add(elements, options),
    (entries) => sight.judge(entries),
  );

  const visit = (element: Element) => {
    if (!isHere(element)) return;
    const shadow = roots.watchShadowOf(element);
    if (shadow) visiting.add(shadow.querySelectorAll("*"));
    if (element instanceof HTMLIFrameElement) frameFound(element);
    if (!mayShow(element)) return void (watched.has(element) && forget(element));
    if (watched.has(element)) return looking.add([element]);
    watched.set(element, new Map());
    geometry.watch(element);
  };
  const visiting = new WorkQueue(signal, visit, () => {});
  // A script may have put it back meanwhile.
  const leaving = new WorkQueue(signal, (element) => isHere(element) || forget(element), changed);

  const roots = new RootWatch(signal, {
    changed: (element, options) => {
      if (!isHere(element)) return;
      visiting.add([element], { urgent: element.matches(PICTURE_ELEMENTS) });
      // What was an icon may be a drawing with another shape in it.
      const drawing = element instanceof SVGElement && element.parentElement?.closest(PICTURE_ELEMENTS);
      if (drawing) visiting.add([drawing]);
      if (!options?.deep) return;
      visiting.add(element.querySelectorAll(PICTURE_ELEMENTS), { urgent: true });
      visiting.add(element.querySelectorAll("*"));
    },
    removed: () => {
      leaving.add([...watched.keys()].filter((element) => !isHere(element)));
      leaving.slice();
    },
    loaded: (element) => {
      if (element.matches("iframe, frame, object, embed")) frameLoaded();
      // Its size may have changed with its content.
      if (watched.has(element)) geometry.observeAgain(element);
    },
    shown: () => {
      sight.mayHaveChanged();
      moved();
    },
    rootReplaced: () => followRoot(),
  });

  const followRoot = followSilentChanges(signal, roots);
  roots.watch(document);
  visiting.add(document.querySelectorAll(PICTURE_ELEMENTS), { urgent: true });
  visiting.add(document.querySelectorAll("*"));
  visiting.slice();
  return () => looking.add(watched.keys());
}
