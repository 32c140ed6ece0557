import { askBackground } from "../protocol/background";
import type { Picture } from "../protocol/picture";
import { whileHidden } from "./badges/host";

/** The browser allows two pictures of a tab in a second. */
const PAUSE_MS = 600;
/** What is sent of a large picture: enough for any model's input. */
const LARGEST_SIDE = 512;
/** No smaller piece of the screen shows a picture well enough. */
const SMALLEST_SIDE = 48;

/** The capture that is waiting for its turn: all who come meanwhile share it. */
let next: Promise<ImageBitmap> | undefined;
let pause: Promise<unknown> = Promise.resolve();

/**
 * What the screen shows of a picture, if one of its elements is wholly in the
 * window.
 */
export async function readFromScreen(
  signal: AbortSignal,
  elements: Iterable<HTMLImageElement>,
): Promise<Picture | undefined> {
  const visible = [...elements].find((element) => inWindow(element.getBoundingClientRect()));
  if (!visible) return undefined;
  next ??= pause.then(captureWindow);
  const screen = await next.catch(() => undefined);
  signal.throwIfAborted();
  const place = visible.getBoundingClientRect();
  // It may have been scrolled away meanwhile.
  return screen && inWindow(place) ? cut(screen, place) : undefined;
}

async function captureWindow(): Promise<ImageBitmap> {
  next = undefined;
  pause = new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  const address = await whileHidden(() => askBackground("captureTab"));
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (c) => c.charCodeAt(0));
  return createImageBitmap(new Blob([bytes]));
}

const inWindow = ({ left, top, right, bottom, width, height }: DOMRect) =>
  left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && Math.min(width, height) >= SMALLEST_SIDE;

function cut(screen: ImageBitmap, { left, top, width, height }: DOMRect): Picture {
  const density = screen.width / innerWidth;
  const scale = Math.min(1, LARGEST_SIDE / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context?.drawImage(
    screen,
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
