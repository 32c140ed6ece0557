import { abortable } from "../../../async/abortable";
import { swallow } from "../../../debug";
import type { UnreadableCode } from "../../../protocol/answer";
import type { Picture } from "../../../protocol/picture";
import { UnreadableError } from "../../../protocol/unreadableError";
import { type DrawnPicture, isBlack } from "../../kinds/readDrawn";
import type { Entry } from "../../page/entry";
import { boxOf, type Spot } from "../../page/spot";
import { isPartlyCovered } from "../../tree/isCovered";
import type { Means } from "../means";
import { copyOf, imageOf, isBroken } from "../shownImage";
import { fromCapture, mayCapture } from "./captureScreen";
import { cutOut } from "./cutOut";
import { naturalSizeOf } from "./naturalSizeOf";
import { retryLater } from "./retries";
import { type Part, shownPart } from "./shownPart";
import { inTopWindow, inWindow, topWindow } from "./topWindow";

/** Shorter side in CSS px below which the screen does not show a picture well enough. */
const MIN_SIDE = 48;

/** Maximum number of captures for one picture: the page may be scrolled during each. */
const MAX_CAPTURES = 4;

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
  { screen }: Means,
  failed: UnreadableCode | undefined,
): Promise<Picture | undefined> {
  if (!screen || !mayCapture()) return undefined;
  const inTab = [...entry.spots].filter(boxInTab);
  const large = inTab.find((spot) => sideOf(spot) >= MIN_SIDE);
  const [seen] = inTab;
  if (!large) return void (seen && screen.growth.watch(seen, sideOf(seen)));
  if (!(await isThere(signal, entry, failed))) throw new UnreadableError("broken");
  if (failed === "encrypted-video" && black.has(large.element)) return undefined;
  const cut = (capture: ImageBitmap, box: DOMRect) => {
    screen.growth.watch(large, sideOf(large));
    return cutOut(capture, capture.width / topWindow().innerWidth, partOf(large, entry, box));
  };
  let picture: DrawnPicture | undefined;
  for (let i = 0; i < MAX_CAPTURES && !picture && mayCapture() && uncoveredBox(large); i++) {
    const capture = fromCapture(screen.whileHidden, () => uncoveredBox(large), cut);
    picture = await abortable(signal, capture.catch(swallow("capturing the screen")));
  }
  if (!picture) retryLater(large);
  if (failed !== "encrypted-video" || !picture || !isBlack(picture)) return picture;
  black.add(large.element);
  for (const event of ANEW) {
    large.element.addEventListener(event, () => black.delete(large.element), { once: true, capture: true });
  }
  return undefined;
}

/** Whether the page has loaded the picture, as far as that can be known; after other reasons, a copy was made before. */
async function isThere(signal: AbortSignal, entry: Entry, failed: UnreadableCode | undefined): Promise<boolean> {
  const image = imageOf(entry) ?? (failed === "no-access" ? await copyOf(signal, entry) : undefined);
  return image ? !isBroken(image) : failed !== "private-network";
}

function boxInTab(spot: Spot): DOMRect | undefined {
  const box = inTopWindow(boxOf(spot));
  return box && inWindow(box) ? box : undefined;
}

/** The same where nothing lies over it: what is in a capture would be taken for the picture. */
function uncoveredBox(spot: Spot): DOMRect | undefined {
  return isPartlyCovered(spot.element, boxOf(spot)) ? undefined : boxInTab(spot);
}

function sideOf(spot: Spot): number {
  const { width, height } = boxOf(spot);
  return Math.min(width, height);
}

function partOf({ element, size }: Spot, { address }: Entry, box: DOMRect): Part {
  const natural = naturalSizeOf(element, address);
  if (!natural || size)
    return { left: box.left, top: box.top, width: box.width, height: box.height, aspect: box.width / box.height };
  const style = getComputedStyle(element);
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
