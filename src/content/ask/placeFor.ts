import type { Picture } from "../../protocol/picture";
import { bytesOf } from "../../protocol/request/bytesOf";
import { MAX_UNASKED_BYTES } from "../../protocol/request/limits";

/** Whoever gives places. */
interface Host {
  admit(signal: AbortSignal, bytes: number): Promise<number>;
}

/** Waits until a picture may be sent, where it is not small; resolves with the name of its place. */
export async function placeFor(signal: AbortSignal, remote: Host, picture: Picture): Promise<number | undefined> {
  const bytes = bytesOf(picture);
  return bytes > MAX_UNASKED_BYTES ? remote.admit(signal, bytes) : undefined;
}
