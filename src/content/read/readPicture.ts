import { note } from "../../debug";
import type { Picture } from "../../protocol/picture";
import { freshnessHeaders } from "../../protocol/request/freshness";
import { MAX_FILE_BYTES } from "../../protocol/request/limits";
import { UnreadableError } from "../../protocol/unreadableError";
import { because } from "../../words/reason";
import type { Entry } from "../page/entry";
import type { Spot } from "../page/spot";
import { matchesPattern } from "./matchesPattern";
import { readFromScreen, type WhileHidden } from "./readFromScreen";

/** Deadline for a download from the page's own server: as long as the classifier gives any other. */
const FETCH_MS = 20_000;

/** What reading needs in addition to the picture. */
export interface Means {
  /** Match patterns of the sites that the user has granted. */
  readonly origins: readonly string[];
  /** Hides our marks while the screen is read; without it, the screen is not. */
  readonly whileHidden?: WhileHidden;
  /** Nothing is requested in the user's name, nor from where a redirect leads: what the browser has kept will do. */
  readonly quietly?: boolean;
  /** Waits until so many bytes may be sent to the classifier. */
  readonly room: (bytes: number) => Promise<void>;
}

/** The page's own request comes from its cache, without a second download, and with cookies where they are needed. */
const AS_THE_PAGE: readonly RequestInit[] = [{ cache: "force-cache" }];
const QUIETLY: readonly RequestInit[] = [
  { cache: "only-if-cached", mode: "same-origin" },
  { cache: "force-cache", credentials: "omit", redirect: "error" },
];

/** Spots whose picture was read from the screen. */
const captured = new WeakSet<Spot>();

/** Whether the spot's picture could only be read from the screen. */
export const wasCaptured = (spot: Spot): boolean => captured.has(spot);

/**
 * Finds a way to a picture's pixels. What the page draws itself is read in the page. Any other picture is sent as an
 * address where the classifier may fetch it, as bytes where only this page may, and as a capture of the screen where
 * neither may.
 *
 * @throws UnreadableError where there is no way, until the picture is on screen
 */
export async function readPicture(signal: AbortSignal, entry: Entry, means: Means): Promise<Picture> {
  const [first] = entry.spots;
  // A video's poster has the address of a file; its frames have only an identity.
  const drawn = first?.kind.read && !isAddress(entry.address);
  try {
    if (drawn) return await first.kind.read(signal, first.element);
    return await readAddress(signal, entry, means);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const { whileHidden } = means;
    const seen = whileHidden && (await readFromScreen(signal, entry.spots, whileHidden));
    if (!seen) throw error;
    for (const spot of entry.spots) captured.add(spot);
    return seen;
  }
}

const isAddress = (address: string) => /^(https?|data|blob|file|filesystem):/i.test(address);

async function readAddress(signal: AbortSignal, { address, spots }: Entry, means: Means) {
  const url = new URL(address, document.baseURI);
  if (url.protocol === "data:") {
    const { length } = url.href;
    if (length > MAX_FILE_BYTES) throw new UnreadableError("too-large", because("megabytes", MAX_FILE_BYTES >> 20));
    await means.room(length);
    return { from: "address", url: url.href } as const;
  }
  if (url.protocol === "blob:" || url.origin === location.origin) return readInPage(signal, url, means);
  if (matchesPattern(means.origins, url)) return { from: "address", url: url.href } as const;
  // The page itself loaded the picture with CORS, so it may load it again.
  const [first] = spots;
  if (first?.element instanceof HTMLImageElement && first.element.crossOrigin != null)
    return readInPage(signal, url, means);
  throw new UnreadableError("no-access");
}

async function readInPage(signal: AbortSignal, url: URL, { quietly, room }: Means): Promise<Picture> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(FETCH_MS)]);
  for (const way of quietly ? QUIETLY : AS_THE_PAGE) {
    try {
      const response = await fetch(url, { ...way, signal: either });
      const blob = response.ok ? await response.blob() : undefined;
      if (blob && blob.size <= MAX_FILE_BYTES) {
        // Until now, the bytes are the browser's.
        await room(blob.size);
        const source = { url: url.href, headers: freshnessHeaders(response.headers) };
        return { from: "file", bytes: await blob.arrayBuffer(), source };
      }
    } catch (error) {
      signal.throwIfAborted();
      note("reading a file in the page", error);
    }
  }
  // The classifier meets the same obstacle, and says what it is.
  return { from: "address", url: url.href };
}
