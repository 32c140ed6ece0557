import { freshnessHeaders, MOST_FILE_BYTES, type Picture } from "../protocol/picture";
import { covers } from "./access";
import { readFromScreen } from "./screen";

/** A page's own server gets as long as any other. */
const FETCH_MS = 20_000;

/** No way to read a picture is open now. */
export class NoAccess extends Error {
  override name = "NoAccess";
}

/**
 * Finds a way to a picture's pixels: its address, where the classifier may fetch
 * it; its bytes, where this page may; what the screen shows, where nobody may.
 *
 * @param origins what the user has granted
 * @throws NoAccess where there is none, until the picture is on screen
 */
export async function readPicture(
  signal: AbortSignal,
  address: string,
  elements: Iterable<HTMLImageElement>,
  origins: readonly string[],
): Promise<Picture> {
  const url = new URL(address, document.baseURI);
  if (url.protocol === "data:") return { from: "address", url: url.href };
  const [first] = elements;
  // The page's own copy comes from its cache: no second download, and its cookies where they are needed.
  if (url.protocol === "blob:" || url.origin === location.origin) return readInPage(signal, url);
  if (covers(origins, url)) return { from: "address", url: url.href };
  // Loaded with CORS by the page itself, so it may be again.
  if (first?.crossOrigin != null) return readInPage(signal, url);
  const seen = await readFromScreen(signal, elements);
  if (seen) return seen;
  throw new NoAccess();
}

async function readInPage(signal: AbortSignal, url: URL): Promise<Picture> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(FETCH_MS)]);
  try {
    const response = await fetch(url, { signal: either, cache: "force-cache" });
    const blob = response.ok ? await response.blob() : undefined;
    if (blob && blob.size <= MOST_FILE_BYTES) {
      const source = { url: url.href, headers: freshnessHeaders(response.headers) };
      return { from: "file", bytes: await blob.arrayBuffer(), source };
    }
  } catch {
    signal.throwIfAborted();
  }
  // The classifier meets the same obstacle, and has the words for it.
  return { from: "address", url: url.href };
}
