import { withDeadline } from "../../async/withDeadline";
import { swallow } from "../../debug";
import { Failed } from "../../words/failed";
import { megabytes } from "../../words/quantity";

/** Time in ms without data after which the server is taken to be gone. */
const STALL_MS = 20_000;

/**
 * Reads a response as a file, up to a size: what a server says of its length is not relied on.
 * @throws Failed where it is larger, or stops coming
 */
export async function receiveFile(signal: AbortSignal, response: Response, name: string, most: number): Promise<File> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  let size = 0;
  try {
    while (reader) {
      const { done, value } = await withDeadline(reader.read(), STALL_MS, "options_bring_silent", signal);
      if (done) break;
      size += value.length;
      if (size > most) throw new Failed("options_bring_too_large", name, megabytes(most));
      parts.push(value);
    }
  } finally {
    void reader?.cancel().catch(swallow("ending a download"));
  }
  return new File(parts, name);
}
