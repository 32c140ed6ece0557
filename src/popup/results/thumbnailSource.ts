import { createContext } from "preact";
import { swallow } from "../../debug";
import type { Frames } from "../page/usePage";

/** Maximum number of requests at a time: the pictures of the page are classified meanwhile. */
const AT_ONCE = 3;
/** Maximum number of small pictures kept, a few kilobytes each, while the popup is open. */
const MAX_KEPT = 2_000;
/** What a page may give us to show; it could be any address otherwise. */
const SMALL_JPEG = /^data:image\/jpeg;base64,[\w+/=]{1,60000}$/;

/** The frames of the page, which thumbnails get their pictures from. */
export const ThumbnailSource = createContext<Frames>([]);

const kept = new Map<string, string>();
/** Requests that wait for their turn. */
const waiting = new Set<() => Promise<void>>();
let running = 0;

/** A small picture that was asked for before. */
export const keptThumbnail = (address: string): string | undefined => kept.get(address);

/**
 * Asks the frames of the page for a small picture, as a `data:` address; resolves to undefined where none has it, or
 * once `signal` is aborted.
 */
export function askThumbnail(signal: AbortSignal, frames: Frames, address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const ask = async () => resolve(await askFrames(signal, frames, address));
    waiting.add(ask);
    signal.addEventListener("abort", () => {
      waiting.delete(ask);
      resolve(undefined);
    });
    startWaiting();
  });
}

function startWaiting(): void {
  for (const ask of waiting) {
    if (running >= AT_ONCE) return;
    waiting.delete(ask);
    running++;
    void ask().finally(() => {
      running--;
      startWaiting();
    });
  }
}

async function askFrames(signal: AbortSignal, frames: Frames, address: string): Promise<string | undefined> {
  for (const frame of frames) {
    // A frame that is gone by now has no pictures.
    const picture = await frame.thumbnail(signal, address).catch(swallow("a small picture"));
    if (signal.aborted) return undefined;
    if (picture === undefined || !SMALL_JPEG.test(picture)) continue;
    const [oldest] = kept.keys();
    if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(address, picture);
    return picture;
  }
  return undefined;
}
