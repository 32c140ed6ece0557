import { note } from "../../debug";
import type { Picture } from "../../protocol/picture";
import { freshnessHeaders } from "../../protocol/request/freshness";
import { MAX_FILE_BYTES } from "../../protocol/request/limits";
import { UnreadableError } from "../../protocol/unreadableError";
import { because } from "../../words/reason";
import type { Entry } from "../page/entry";
import { boundedBlob } from "./boundedBlob";
import { matchesPattern } from "./matchesPattern";
import type { Means } from "./means";

/** Deadline for a download from the page's own server: as long as the classifier gives any other. */
const FETCH_MS = 20_000;

/** The page's own request comes from its cache, without a second download, and with cookies where they are needed. */
const AS_THE_PAGE: readonly RequestInit[] = [{ cache: "force-cache" }];
const QUIETLY: readonly RequestInit[] = [
  { cache: "only-if-cached", mode: "same-origin" },
  { cache: "force-cache", credentials: "omit", redirect: "error" },
];

/**
 * A picture by its address: the address alone where the classifier may fetch it, its bytes where only this page may.
 *
 * @throws UnreadableError where neither may
 */
export async function readFile(signal: AbortSignal, { address, spots }: Entry, means: Means): Promise<Picture> {
  const url = new URL(address, document.baseURI);
  if (url.protocol === "data:") {
    const { length } = url.href;
    if (length > MAX_FILE_BYTES) throw tooLarge();
    await means.room(length);
    return { from: "address", url: url.href };
  }
  const own = url.origin === location.origin && url.protocol !== "file:";
  if (url.protocol === "blob:" || own) return readInPage(signal, url, means);
  if (matchesPattern(means.origins, url)) return { from: "address", url: url.href };
  // The page itself loaded the picture with CORS, so it may load it again.
  const [first] = spots;
  const cors = first?.element instanceof HTMLImageElement ? first.element.crossOrigin : null;
  // One that it loaded with cookies is drawn from its element instead: nothing is asked for with cookies of another site.
  if (cors === null || cors === "use-credentials") throw new UnreadableError("no-access");
  return readInPage(signal, url, means);
}

async function readInPage(signal: AbortSignal, url: URL, { quietly, room, origins }: Means): Promise<Picture> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(FETCH_MS)]);
  let why = new UnreadableError(url.protocol === "blob:" ? "withdrawn" : "no-access");
  for (const way of quietly ? QUIETLY : AS_THE_PAGE) {
    try {
      const response = await fetch(url, { ...way, signal: either });
      const blob = response.ok ? await boundedBlob(response) : undefined;
      if (blob && blob.size <= MAX_FILE_BYTES) {
        // Until now, the bytes are the browser's.
        await room(blob.size);
        const source = { url: url.href, headers: freshnessHeaders(response.headers) };
        return { from: "file", bytes: await blob.arrayBuffer(), source };
      }
      why = response.ok ? tooLarge() : new UnreadableError("refused", String(response.status));
    } catch (error) {
      signal.throwIfAborted();
      note("reading a file in the page", error);
      if (either.aborted) why = new UnreadableError("too-slow", String(FETCH_MS / 1000));
    }
  }
  // The classifier meets the same obstacle and says what it is, or may go where the page is redirected to.
  if (matchesPattern(origins, url)) return { from: "address", url: url.href };
  throw why;
}

const tooLarge = () => new UnreadableError("too-large", because("megabytes", MAX_FILE_BYTES >> 20));
