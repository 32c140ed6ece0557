import { pause } from "../../../async/pause";
import { swallow } from "../../../debug";
import { askBackground } from "../../../protocol/askBackground";

/** Minimum interval between captures: the browser allows two a second for a tab. */
const PAUSE_MS = 600;
/** Time after a capture that was not permitted in which none is tried: the browser allows them only after a click or a key. */
const BARRED_MS = 10_000;
/** The same after one that failed for another reason, such as another tab in front; less than until it is tried again. */
const FAILED_MS = 2_000;

/** Runs `work` while none of our marks and badges is on screen. */
export type WhileHidden = <T>(work: () => Promise<T>) => Promise<T>;

/** Where a picture is; undefined where it is not wholly in the window. */
type Look = () => DOMRect | undefined;

/** One who has something to cut out of a capture. */
interface Taker {
  readonly look: Look;
  /** Where the picture was during the capture; undefined where it moved. */
  box: DOMRect | undefined;
}

/** A capture, and those who still have to cut something out of it. */
interface Capture {
  readonly bitmap: Promise<ImageBitmap>;
  readonly takers: Set<Taker>;
}
/** The capture that waits for its turn: all callers until then share it. */
let next: Capture | undefined;
/** Resolves when the browser allows another capture. */
let allowed: Promise<void> = Promise.resolve();
let barredUntil = 0;
/** The last capture was not permitted. */
let refused = false;

/** Whether a capture may succeed; trying hides the marks for a moment. */
export const mayCapture = (): boolean => performance.now() >= barredUntil;

/** Whether it may succeed for what was tried before: without a click, that had no permission and has none now. */
export const mayCaptureAgain = (): boolean => mayCapture() && !refused;

/** The user has clicked or pressed a key: captures are allowed from now on. */
export const allowCaptures = (): void => {
  barredUntil = 0;
  refused = false;
};

/**
 * Has the tab captured, and cuts a picture out of it; the capture is closed as soon as everybody is done who shares it.
 *
 * @returns undefined where the picture moved meanwhile
 */
export async function fromCapture<T>(
  whileHidden: WhileHidden,
  look: Look,
  cut: (capture: ImageBitmap, box: DOMRect) => T,
): Promise<T | undefined> {
  next ??= planCapture(whileHidden);
  const { bitmap, takers } = next;
  const taker: Taker = { look, box: undefined };
  takers.add(taker);
  try {
    const capture = await bitmap;
    return taker.box && cut(capture, taker.box);
  } finally {
    takers.delete(taker);
    if (takers.size === 0) void bitmap.then((capture) => capture.close()).catch(swallow("a capture"));
  }
}

function planCapture(whileHidden: WhileHidden): Capture {
  const takers = new Set<Taker>();
  return { bitmap: allowed.then(() => captureWindow(whileHidden, takers)), takers };
}

async function captureWindow(whileHidden: WhileHidden, takers: ReadonlySet<Taker>): Promise<ImageBitmap> {
  next = undefined;
  allowed = pause(PAUSE_MS);
  try {
    const address = await whileHidden(async () => {
      for (const taker of takers) taker.box = taker.look();
      const captured = await askBackground("captureTab");
      for (const taker of takers) if (!isSame(taker.box, taker.look())) taker.box = undefined;
      return captured;
    });
    refused = false;
    return await createImageBitmap(await (await fetch(address)).blob());
  } catch (error) {
    refused = /permission/i.test(String(error));
    barredUntil = performance.now() + (refused ? BARRED_MS : FAILED_MS);
    throw error;
  }
}

const isSame = (one: DOMRect | undefined, other: DOMRect | undefined) =>
  one !== undefined &&
  one.left === other?.left &&
  one.top === other.top &&
  one.width === other.width &&
  one.height === other.height;
