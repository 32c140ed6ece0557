import { pause } from "../../../async/pause";
import { swallow } from "../../../debug";
import { askBackground } from "../../../protocol/askBackground";
import type { WhileHidden } from "../means";

/** Minimum interval between captures: the browser allows two a second for a tab. */
const PAUSE_MS = 600;
/** Time after a capture that failed in which none is tried: the browser allows them only after a click or a key. */
const BARRED_MS = 10_000;

/** A capture, and how many callers still have to cut something out of it. */
interface Capture {
  readonly bitmap: Promise<ImageBitmap>;
  users: number;
}
/** The capture that waits for its turn: all callers until then share it. */
let next: Capture | undefined;
/** Resolves when the browser allows another capture. */
let allowed: Promise<void> = Promise.resolve();
let barredUntil = 0;

/** Whether a capture may succeed; trying hides the marks for a moment. */
export const mayCapture = (): boolean => performance.now() >= barredUntil;

/** The user has clicked or pressed a key: captures are allowed from now on. */
export const allowCaptures = (): void => {
  barredUntil = 0;
};

/** Has the tab captured; the capture is closed as soon as everybody is done who shares it. */
export async function withCapture<T>(whileHidden: WhileHidden, cut: (capture: ImageBitmap) => T): Promise<T> {
  next ??= { bitmap: allowed.then(() => captureWindow(whileHidden)), users: 0 };
  const capture = next;
  capture.users++;
  try {
    return cut(await capture.bitmap);
  } finally {
    capture.users--;
    if (capture.users === 0) void capture.bitmap.then((bitmap) => bitmap.close()).catch(swallow("a capture"));
  }
}

async function captureWindow(whileHidden: WhileHidden): Promise<ImageBitmap> {
  next = undefined;
  allowed = pause(PAUSE_MS);
  try {
    const address = await whileHidden(() => askBackground("captureTab"));
    return await createImageBitmap(await (await fetch(address)).blob());
  } catch (error) {
    barredUntil = performance.now() + BARRED_MS;
    throw error;
  }
}
