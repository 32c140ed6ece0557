import { MAX_FILE_BYTES } from "../../../protocol/request/limits";
import { UnreadableError } from "../../../protocol/unreadableError";
import { because } from "../../../words/reason";
import { discard } from "../memory/discard";
import { type FileRoom, UNKNOWN } from "../memory/fileRoom";

/** There is no room for so many bytes at the moment. */
export class NoRoom extends Error {
  override name = "NoRoom";

  constructor(readonly bytes: number) {
    super(String(bytes));
  }
}

/**
 * Reads the body of a response, as far as there is room for it. Gives up once it is longer than a picture may be.
 *
 * A response that has to wait for room must be ended, and asked for again: the browser receives the whole of it without
 * anybody reading, however long, unless its server forbids storing it (seen in Chromium 156).
 *
 * @throws NoRoom with how much there must be
 */
export async function readBody(
  response: Response,
  room: Pick<FileRoom, "take" | "touch" | "settle">,
): Promise<Uint8Array<ArrayBuffer>> {
  const sizes = [lengthOf(response) ?? UNKNOWN[0], ...UNKNOWN, MAX_FILE_BYTES];
  let bytes = new Uint8Array();
  let length = 0;
  const grow = (needed: number) => {
    const size = sizes.find((some) => some >= needed);
    if (size === undefined || size > MAX_FILE_BYTES) {
      throw new UnreadableError("too-large", because("megabytes", MAX_FILE_BYTES >> 20));
    }
    if (!room.take(size)) throw new NoRoom(size);
    const longer = new Uint8Array(size);
    longer.set(bytes);
    discard(bytes);
    bytes = longer;
  };
  try {
    grow(1);
    for await (const part of response.body ?? []) {
      if (length + part.length > bytes.length) grow(length + part.length);
      bytes.set(part, length);
      length += part.length;
      room.touch();
    }
  } catch (error) {
    discard(bytes);
    throw error;
  }
  room.settle(length);
  if (length === bytes.length) return bytes;
  const exact = bytes.slice(0, length);
  discard(bytes);
  return exact;
}

/** Number of bytes that will come, where the server says so; a compressed body is longer than that. */
function lengthOf({ headers }: Response): number | undefined {
  const length = Number(headers.get("content-length"));
  return length > 0 && !headers.has("content-encoding") ? length : undefined;
}
