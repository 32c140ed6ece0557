import type { UnreadableCode } from "../../protocol/answer";

/** Reasons that come of asking a picture's server, or of its file: they stay the same when it is scrolled to. */
export const ASKED_FOR_ALREADY: readonly UnreadableCode[] = [
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
