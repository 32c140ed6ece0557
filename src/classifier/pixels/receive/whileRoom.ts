import type { FileRoom } from "../memory/fileRoom";
import { NoRoom } from "./readBody";

/**
 * Makes a request; where there is no room for what it brings, ends it, waits for room, and makes it again.
 * @param request is ended by the signal that it is given
 */
export async function whileRoom<T>(
  signal: AbortSignal,
  room: Pick<FileRoom, "reserve">,
  request: (attempt: AbortSignal) => Promise<T>,
): Promise<T> {
  for (;;) {
    const attempt = new AbortController();
    try {
      return await request(AbortSignal.any([signal, attempt.signal]));
    } catch (error) {
      attempt.abort();
      if (!(error instanceof NoRoom)) throw error;
      await room.reserve(signal, error.bytes);
    }
  }
}
