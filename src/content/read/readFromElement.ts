import type { UnreadableCode } from "../../protocol/answer";
import type { Picture } from "../../protocol/picture";
import { UnreadableError } from "../../protocol/unreadableError";
import { isProtected, readDrawn } from "../kinds/readDrawn";
import type { Entry } from "../page/entry";
import type { Means } from "./means";
import { copyOf, imageOf, isBroken } from "./shownImage";

/**
 * Draws a picture that the page has loaded; undefined where the browser does not let it be read.
 *
 * @throws UnreadableError where the page itself could not load it
 */
export async function readFromElement(
  signal: AbortSignal,
  entry: Entry,
  { quietly }: Means,
  failed: UnreadableCode | undefined,
): Promise<Picture | undefined> {
  // Without access, no copy could be drawn; for a private network, the browser might ask the user. Made once.
  const copied = !quietly && !entry.tried && failed !== "no-access" && failed !== "private-network";
  const image = imageOf(entry) ?? (copied ? await copyOf(signal, entry) : undefined);
  if (!image) return undefined;
  if (isBroken(image)) throw new UnreadableError("broken");
  try {
    return readDrawn(image, image.naturalWidth, image.naturalHeight);
  } catch (error) {
    if (isProtected(error)) return undefined;
    throw error;
  }
}
