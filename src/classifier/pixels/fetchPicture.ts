import { freshnessHeaders, MAX_FILE_BYTES } from "../../protocol/picture";
import { UnreadableError } from "../../protocol/unreadableError";
import { because } from "../../words/reason";
import { freshUntil } from "./freshUntil";

/** Deadline in ms for receiving the whole picture. */
const FETCH_MS = 20_000;

export interface PictureFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Time until which the address is known to show this picture, in ms since 1970. */
  readonly freshUntil: number;
}

/**
 * Fetches the picture at `url`, without cookies: a label is not worth acting in
 * the user's name.
 *
 * @throws UnreadableError with the reason
 */
export async function fetchPicture(signal: AbortSignal, url: string): Promise<PictureFile> {
  const timeout = AbortSignal.timeout(FETCH_MS);
  try {
    const response = await fetch(url, { credentials: "omit", signal: AbortSignal.any([signal, timeout]) });
    if (!response.ok) throw new UnreadableError("refused", String(response.status));
    return { bytes: await readBody(response), freshUntil: freshUntil(freshnessHeaders(response.headers)) };
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.aborted) throw new UnreadableError("too-slow", String(FETCH_MS / 1000));
    if (error instanceof UnreadableError) throw error;
    // No connection, no such host, no permission, or redirects in a circle: fetch does not say which.
    throw new UnreadableError("unreachable");
  }
}

/** Reads the body, and gives up once it is longer than a picture may be. */
async function readBody(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > MAX_FILE_BYTES) throw new UnreadableError("too-large", because("megabytes", MAX_FILE_BYTES >> 20));
    parts.push(part);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
