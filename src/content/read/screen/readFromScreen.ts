import { abortable } from "../../../async/abortable";
import { swallow } from "../../../debug";
import type { UnreadableCode } from "../../../protocol/answer";
import type { Picture } from "../../../protocol/picture";
import { UnreadableError } from "../../../protocol/unreadableError";
import { namesDrawing } from "../../kinds/namesDrawing";
import { type DrawnPicture, isBlack } from "../../kinds/readDrawn";
import type { Entry } from "../../page/entry";
import { boxOf, type Spot } from "../../page/spot";
import { isPartlyCovered } from "../../tree/isCovered";
import { copyOf, imageOf, isBroken } from "../shownImage";
import { fromCapture, mayCapture, type WhileHidden } from "./captureScreen";
import { cutOut } from "./cutOut";
import { naturalSizeOf } from "./naturalSizeOf";
import type { Retries } from "./retries";
import { type Part, shownPart } from "./shownPart";
import { inTopWindow, inWindow, topWindow } from "./topWindow";

/** Shorter side in CSS px below which the screen does not show a picture well enough. */
const MIN_SIDE = 48;

/** Maximum number of captures for one picture: the page may be scrolled during each. */
const MAX_CAPTURES = 4;

interface Screen {
  /** Hides our marks meanwhile. */
  readonly whileHidden: WhileHidden;
  /** Told of pictures that the screen may show better later. */
  readonly retries: Pick<Retries, "watch">;
}

/** Encrypted videos of which a capture shows only black, as a rule for good: each would hide the marks for nothing. */
const black = new WeakSet<Element>();
/** Events after which such a video may show something: another source, or another place in this one. */
const ANEW = ["emptied", "seeked"];

/**
 * Reads a picture from a capture of the screen; undefined unless one of its spots is wholly in the tab's window.
 *
 * @throws UnreadableError where the page itself could not load it: what is on screen is the browser's symbol for that
 */
export async function readFromScreen(
  signal: AbortSignal,
  entry: Entry,
  { whileHidden, retries }: Screen,
  failed: UnreadableCode | undefined,
): Promise<Picture | undefined> {
  if (!mayCapture()) return void retries.watch(entry, 0);
  const inTab = [...entry.spots].filter(boxInTab).sort((a, b) => sideOf(boxOf(b)) - sideOf(boxOf(a)));
  const large = inTab.find(uncoveredBox) ?? inTab[0];
  if (!large) return undefined;
  const side = () => sideOf(large.element.getBoundingClientRect());
  if (sideOf(boxOf(large)) < MIN_SIDE) return void retries.watch(entry, side());
  // After other reasons, a copy was made before.
  const image = imageOf(entry) ?? (failed === "no-access" ? await copyOf(signal, entry) : undefined);
  if (image ? isBroken(image) : failed === "private-network") throw new UnreadableError("broken");
  if (failed === "encrypted-video" && black.has(large.element)) return undefined;
  const cut = (capture: ImageBitmap, box: DOMRect) => {
    retries.watch(entry, side());
    const part = partOf(large, entry, box, image);
    const sharp = namesDrawing(entry.address) ? { ...part, across: Number.POSITIVE_INFINITY } : part;
    return cutOut(capture, capture.width / topWindow().innerWidth, sharp);
  };
  let picture: DrawnPicture | undefined;
  for (let i = 0; i < MAX_CAPTURES && !picture && mayCapture() && uncoveredBox(large); i++) {
    const capture = fromCapture(whileHidden, () => uncoveredBox(large), cut);
    picture = await abortable(signal, capture.catch(swallow("capturing the screen")));
  }
  if (!picture) retries.watch(entry, 0);
  if (failed !== "encrypted-video" || !picture || !isBlack(picture)) return picture;
  black.add(large.element);
  for (const event of ANEW) {
    large.element.addEventListener(event, () => black.delete(large.element), { once: true, capture: true });
  }
  return undefined;
}

function boxInTab(spot: Spot): DOMRect | undefined {
  const box = inTopWindow(boxOf(spot));
  return box && inWindow(box) ? box : undefined;
}

/** The same where nothing lies over it: what is in a capture would be taken for the picture. */
function uncoveredBox(spot: Spot): DOMRect | undefined {
  return isPartlyCovered(spot.element, boxOf(spot)) ? undefined : boxInTab(spot);
}

const sideOf = ({ width, height }: DOMRect) => Math.min(width, height);

/** @param image another element with the picture, where one was made */
function partOf({ element, size, kind }: Spot, { address }: Entry, box: DOMRect, image?: HTMLImageElement): Part {
  const { left, top, width, height } = box;
  const style = getComputedStyle(element);
  // An <img> may have a background, too.
  const natural = kind.name === element.localName ? naturalSizeOf(element, address) : undefined;
  if (!natural || size) {
    const shown = { left, top, width, height, aspect: width / height, across: width };
    return image && kind.name === "background"
      ? { ...shown, ...backgroundOf(image, box, style.backgroundSize) }
      : shown;
  }
  const inset = (side: "Left" | "Top" | "Right" | "Bottom") =>
    Number.parseFloat(style[`border${side}Width`]) + Number.parseFloat(style[`padding${side}`]);
  return shownPart({
    box,
    insets: { left: inset("Left"), top: inset("Top"), right: inset("Right"), bottom: inset("Bottom") },
    natural,
    fit: style.objectFit,
    position: style.objectPosition,
  });
}

/** What the file has of a background that fills its box; nothing where that is not known. */
function backgroundOf(
  { naturalWidth, naturalHeight }: HTMLImageElement,
  { width, height }: DOMRect,
  size: string,
): Partial<Part> {
  if (size === "100% 100%") return { aspect: naturalWidth / naturalHeight, across: naturalWidth };
  if (size === "cover") return { across: width / Math.max(width / naturalWidth, height / naturalHeight) };
  return {};
}
