import type { Embedded } from "../../classifier/teach/embed";
import type { ModelEntry } from "../../models/entry";
import type { Unreadable } from "../../protocol/answer";
import type { ClassifierLink } from "../../protocol/classifierLink";
import type { EmbedRequest } from "../../protocol/request/lesson";

/** Number of pictures at a time: a worker is started for each time. */
const AT_ONCE = 64;
/** Deadline in ms for these, on the slowest engine, after another worker that measures. */
const EMBED_MS = 10 * 60_000;

/**
 * What a model's network knows of pictures, some at a time.
 * @param engine the engine in use, and whether the pictures are wanted small
 */
export async function* embedAll<Named extends { readonly picture: Blob }>(
  signal: AbortSignal,
  link: ClassifierLink,
  base: ModelEntry,
  pictures: readonly Named[],
  how: Pick<EmbedRequest, "engine" | "small">,
): AsyncGenerator<readonly (readonly [Named, Embedded | Unreadable | undefined])[]> {
  for (let from = 0; from < pictures.length; from += AT_ONCE) {
    const some = pictures.slice(from, from + AT_ONCE);
    const request: EmbedRequest = {
      ...how,
      model: base.id,
      views: "all",
      pictures: some.map(({ picture }) => picture),
    };
    const seen = await link.call((classifier) => classifier.embed(signal, request), EMBED_MS);
    signal.throwIfAborted();
    yield some.map((one, i) => [one, seen[i]] as const);
  }
}
