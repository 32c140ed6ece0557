import type { Verdict } from "../../protocol/answer";
import type { Picture } from "../../protocol/picture";
import { UnreadableError } from "../../protocol/unreadableError";
import type { AskerParts } from "./askerParts";
import { placeFor } from "./placeFor";
import { retryWithReferer } from "./retryWithReferer";

/**
 * Has a picture classified.
 * @throws UnreadableError where the classifier cannot read it
 */
export async function classify(
  signal: AbortSignal,
  { classifier, origins, settings }: AskerParts,
  picture: Picture,
  deadlineMs: number,
): Promise<Verdict> {
  const { model, engine } = settings();
  const answer = await retryWithReferer(picture, origins(), (asked) =>
    classifier.call(
      async (remote) =>
        remote.classify(signal, { model, engine, picture: asked, soon: true }, await placeFor(signal, remote, asked)),
      deadlineMs,
    ),
  );
  if (answer.state === "unreadable") throw new UnreadableError(answer.code, answer.detail);
  return answer;
}
