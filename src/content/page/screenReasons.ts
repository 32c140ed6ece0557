import type { UnreadableCode } from "../../protocol/answer";
import type { Entry } from "./entry";

/** Reasons that come of asking a picture's server, or of its file: they stay the same when it is scrolled to. */
const ASKED_FOR_ALREADY: readonly UnreadableCode[] = [
  "refused",
  "unreachable",
  "private-network",
  "too-slow",
  "empty",
  "too-large",
  "too-complex",
  "undecodable",
  "withdrawn",
];

/** Reasons for an unread picture that no longer hold once it is on screen, where a capture may read it. */
export const READ_FROM_SCREEN: readonly UnreadableCode[] = [
  "no-access",
  "protected-canvas",
  "protected-video",
  "encrypted-video",
  "blank",
  ...ASKED_FOR_ALREADY,
];

/**
 * Prepares a picture to be read from the screen, if that may help; where its server has answered already, from there
 * alone.
 */
export function tryScreen(entry: Pick<Entry, "answer" | "tried">): boolean {
  const { answer } = entry;
  if (answer?.state !== "unreadable" || !READ_FROM_SCREEN.includes(answer.code)) return false;
  entry.tried = ASKED_FOR_ALREADY.includes(answer.code) ? answer : undefined;
  return true;
}
