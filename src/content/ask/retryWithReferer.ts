import type { Answer } from "../../protocol/answer";
import { askBackground } from "../../protocol/askBackground";
import type { Picture } from "../../protocol/picture";
import { matchesPattern } from "../read/matchesPattern";

/** HTTP statuses with which servers refuse requests that do not come from a page of theirs. */
const REFUSALS = ["401", "403"];

/**
 * Calls `ask` for a picture; if its server refused it and the user has granted that server, calls `ask` once more with
 * the Referer that the page's own request had.
 */
export async function retryWithReferer(
  picture: Picture,
  origins: readonly string[],
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const answer = await ask();
  if (picture.from !== "address" || answer.state !== "unreadable") return answer;
  if (answer.code !== "refused" || !REFUSALS.some((status) => status === answer.detail)) return answer;
  if (!/^https?:/.test(picture.url) || !matchesPattern(origins, new URL(picture.url)) || keepsQuiet()) return answer;
  const sent = await askBackground("sendReferer", picture.url).catch(() => false);
  return sent ? ask() : answer;
}

/** Whether the page asks the browser to send no Referer to others, so that its own request had none either. */
function keepsQuiet(): boolean {
  const policy = document.querySelector<HTMLMetaElement>('meta[name="referrer" i]')?.content;
  return policy === "no-referrer" || policy === "same-origin";
}
