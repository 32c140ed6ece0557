import type { Unreadable, UnreadableCode } from "../protocol/answer";
import type { MessageKey } from "./keys";
import { message } from "./message";

/** Sentences for one picture: what happened, and what the user can do. */
const SENTENCES: Record<UnreadableCode, MessageKey> = {
  "no-access": "unreadable_no_access",
  "protected-canvas": "unreadable_protected_canvas",
  "protected-video": "unreadable_protected_video",
  "encrypted-video": "unreadable_encrypted_video",
  blank: "unreadable_blank",
  refused: "unreadable_refused",
  unreachable: "unreadable_unreachable",
  "private-network": "unreadable_private_network",
  "too-slow": "unreadable_too_slow",
  empty: "unreadable_empty",
  "too-large": "unreadable_too_large",
  "too-small": "unreadable_too_small",
  "too-complex": "unreadable_too_complex",
  undecodable: "unreadable_undecodable",
  withdrawn: "unreadable_withdrawn",
  broken: "unreadable_broken",
  "classifier-failed": "unreadable_classifier_failed",
};

/** Why a picture could not be read, and what the user can do. */
export const explain = ({ code, detail }: Pick<Unreadable, "code" | "detail">): string =>
  message(SENTENCES[code], detail);
