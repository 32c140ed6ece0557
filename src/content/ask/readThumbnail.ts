import { note } from "../../debug";
import type { Picture } from "../../protocol/picture";
import { UnreadableError } from "../../protocol/unreadableError";
import { because } from "../../words/reason";
import type { Entry } from "../page/entry";
import { readPicture } from "../read/readPicture";
import type { AskerParts } from "./askerParts";
import { placeFor } from "./placeFor";

/** Deadline in ms for a small picture, which is an ornament. */
const THUMBNAIL_MS = 20_000;
/** Maximum size in bytes of a file that is sent for one. */
const MAX_SENT_BYTES = 8 << 20;

/**
 * A picture of the page, small, as the `data:` address of a JPEG file; of a long one, the square that its label is for.
 * It is read like one to classify, but without a request in the user's name, and not from the screen.
 *
 * @param toLearn as much of it, and as large, as is learnt from
 * @throws Error where it cannot be read
 */
export async function readThumbnail(
  signal: AbortSignal,
  entry: Entry,
  { origins, classifier }: Pick<AskerParts, "origins" | "classifier">,
  toLearn?: boolean,
): Promise<string> {
  const square = entry.answer?.state === "unreadable" ? 0 : entry.answer?.square;
  const either = AbortSignal.any([signal, AbortSignal.timeout(THUMBNAIL_MS)]);
  const room = async (bytes: number) => {
    if (bytes > MAX_SENT_BYTES) throw new UnreadableError("too-large", because("megabytes", MAX_SENT_BYTES >> 20));
  };
  // Whatever the reason, what the page has loaded can be drawn.
  const makeSmall = (picture: Picture) =>
    classifier
      .call(async (remote) => {
        const place = await placeFor(either, remote, picture);
        return remote.thumbnail(either, picture, square, toLearn, place);
      })
      .catch((error) => {
        either.throwIfAborted();
        note("a small picture", error);
        throw new UnreadableError("undecodable");
      });
  return (await readPicture(either, entry, { origins: origins(), quietly: true, room }, makeSmall)).result;
}
