import { Budget } from "../../../async/budget/budget";
import { freshnessHeaders } from "../../../protocol/request/freshness";
import { UnreadableError } from "../../../protocol/unreadableError";
import type { ForPage } from "../forPage";
import { FileRoom } from "../memory/fileRoom";
import { fetchWithinReach } from "../reach/fetchWithinReach";
import { type Referer, withReferer } from "../reach/referer";
import { freshUntil } from "./freshUntil";
import { readBody } from "./readBody";
import { whileRoom } from "./whileRoom";

/** Deadline in ms for receiving the whole picture. */
const FETCH_MS = 20_000;
/**
 * Requests under way, of all tabs together; half of them for one tab. One that has waited 2 s for its server gives way
 * to another tab that has waited for as long.
 */
const requests = new Budget({ total: 128, each: 64, patienceMs: 2_000, evictsOwn: false });

/** What of the browser's cache a request may use, whether it follows redirects, and whether it names the page. */
export interface FetchOptions extends Pick<RequestInit, "cache" | "redirect"> {
  readonly referer?: Referer | undefined;
}

export interface PictureFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Time until which the address is known to show this picture, in ms since 1970. */
  readonly freshUntil: number;
  /** Gives the memory back that the bytes count for. */
  release(): void;
}

/**
 * Fetches the picture at `url`, without cookies: a label is not worth acting in
 * the user's name.
 *
 * @param forPage whose tab waits for its turn, as each tab does, where there are too many requests or bytes
 * @throws UnreadableError with the reason
 */
export async function fetchPicture(
  signal: AbortSignal,
  url: string,
  { tab, space }: ForPage,
  { referer, ...how }: FetchOptions = {},
): Promise<PictureFile> {
  const late = new AbortController();
  let since = performance.now();
  const giveUp = () =>
    late.abort(new UnreadableError("too-slow", String(Math.round((performance.now() - since) / 1000))));
  const request = await requests.acquire(signal, tab, 1, giveUp);
  since = performance.now();
  const timer = setTimeout(giveUp, FETCH_MS);
  const either = AbortSignal.any([signal, late.signal]);
  const room = new FileRoom(tab, giveUp);
  try {
    const { response, bytes } = await whileRoom(either, room, async (attempt) => {
      const init = { ...how, credentials: "omit", signal: attempt } as const;
      const response = await withReferer(attempt, url, referer, () => fetchWithinReach(url, init, space));
      if (!response.ok) throw new UnreadableError("refused", String(response.status));
      return { response, bytes: await readBody(response, room) };
    });
    return { bytes, freshUntil: freshUntil(freshnessHeaders(response.headers)), release: () => room.release() };
  } catch (error) {
    room.release();
    signal.throwIfAborted();
    late.signal.throwIfAborted();
    if (error instanceof UnreadableError) throw error;
    // No connection, no such host, no permission, or redirects in a circle: fetch does not say which.
    throw new UnreadableError("unreachable");
  } finally {
    clearTimeout(timer);
    request.release();
    // What was not read of a response would be kept until the garbage collector finds it.
    late.abort();
  }
}
