import { abortable } from "../../async/abortable";
import { pause } from "../../async/pause";
import { swallow } from "../../debug";
import { askBackground } from "../../protocol/askBackground";
import type { Picture } from "../../protocol/picture";
import { boxOf, type Spot } from "../page/spot";

/** Minimum interval between captures: the browser allows two a second for a tab. */
const PAUSE_MS = 600;
/** Longer side in pixels to which a larger picture is scaled down: enough for any model's input. */
const MAX_SIDE = 512;
/** Shorter side in CSS px below which the screen does not show a picture well enough. */
const MIN_SIDE = 48;

/** Runs `work` while none of our marks and badges is on screen. */
export type WhileHidden = <T>(work: () => Promise<T>) => Promise<T>;

/** A capture, and how many callers still have to cut something out of it. */
interface Capture {
  readonly bitmap: Promise<ImageBitmap>;
  users: number;
}
/** The capture that waits for its turn: all callers until then share it. */
let next: Capture | undefined;
/** Resolves when the browser allows another capture. */
let allowed: Promise<void> = Promise.resolve();

/** Reads a picture from a capture of the screen; undefined unless one of its spots is wholly in the tab's window. */
export async function readFromScreen(
  signal: AbortSignal,
  spots: Iterable<Spot>,
  whileHidden: WhileHidden,
): Promise<Picture | undefined> {
  const inTab = (spot: Spot) => {
    const box = inTopWindow(boxOf(spot));
    return box && inWindow(box) ? box : undefined;
  };
  const visible = [...spots].find(inTab);
  if (!visible) return undefined;
  next ??= { bitmap: allowed.then(() => captureWindow(whileHidden)), users: 0 };
  const capture = next;
  capture.users++;
  try {
    const bitmap = await abortable(signal, capture.bitmap.catch(swallow("capturing the screen")));
    // The spot may have been scrolled away meanwhile.
    const box = inTab(visible);
    return bitmap && box ? cut(bitmap, box) : undefined;
  } finally {
    capture.users--;
    void capture.bitmap.then((bitmap) => capture.users === 0 && bitmap.close()).catch(swallow("a capture"));
  }
}

async function captureWindow(whileHidden: WhileHidden): Promise<ImageBitmap> {
  next = undefined;
  allowed = pause(PAUSE_MS);
  const address = await whileHidden(() => askBackground("captureTab"));
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (c) => c.charCodeAt(0));
  return createImageBitmap(new Blob([bytes]));
}

/** A box of this frame, seen from the tab's window; undefined in a frame of another site, which cannot know that. */
function inTopWindow(box: DOMRect): DOMRect | undefined {
  let { left, top } = box;
  for (let frame: Window = window; frame !== window.top; frame = frame.parent) {
    const element = frame.frameElement;
    if (!element) return undefined;
    const outer = element.getBoundingClientRect();
    left += outer.left + element.clientLeft;
    top += outer.top + element.clientTop;
  }
  return new DOMRect(left, top, box.width, box.height);
}

const topWindow = () => window.top ?? window;

const inWindow = ({ left, top, right, bottom, width, height }: DOMRect) =>
  left >= 0 &&
  top >= 0 &&
  right <= topWindow().innerWidth &&
  bottom <= topWindow().innerHeight &&
  Math.min(width, height) >= MIN_SIDE;

function cut(capture: ImageBitmap, { left, top, width, height }: DOMRect): Picture {
  const density = capture.width / topWindow().innerWidth;
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context?.drawImage(
    capture,
    left * density,
    top * density,
    width * density,
    height * density,
    0,
    0,
    canvas.width,
    canvas.height,
  );
  const pixels = context?.getImageData(0, 0, canvas.width, canvas.height);
  const { width: side, height: other } = canvas;
  return { from: "pixels", width: side, height: other, rgba: pixels?.data.buffer ?? new ArrayBuffer(), whole: false };
}
