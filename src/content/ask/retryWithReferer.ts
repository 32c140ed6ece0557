import type { Answer } from "../../protocol/answer";
import type { Picture } from "../../protocol/picture";
import { matchesPattern } from "../read/matchesPattern";

/** HTTP statuses with which servers refuse requests that do not come from a page of theirs. */
const REFUSALS = ["401", "403"];

/**
 * Calls `ask` for a picture; if its server refused it and the user has granted that server, calls `ask` once more for
 * the picture with the Referer that the page's own request had.
 */
export async function retryWithReferer(
  picture: Picture,
  origins: readonly string[],
  ask: (picture: Picture) => Promise<Answer>,
): Promise<Answer> {
  const answer = await ask(picture);
  if (picture.from !== "address" || answer.state !== "unreadable") return answer;
  if (answer.code !== "refused" || !REFUSALS.some((status) => status === answer.detail)) return answer;
  if (!/^https?:/.test(picture.url) || !matchesPattern(origins, new URL(picture.url)) || keepsQuiet()) return answer;
  const again = await ask({ ...picture, referer: true });
  // Refused as before, or the user has not allowed the Referer: the first answer says more.
  return again.state === "unreadable" && again.code === "refused" ? answer : again;
}

/** Whether the page asks the browser to send no Referer to others, so that its own request had none either. */
function keepsQuiet(): boolean {
  const policy = document.querySelector<HTMLMetaElement>('meta[name="referrer" i]')?.content;
  return policy === "no-referrer" || policy === "same-origin";
}
