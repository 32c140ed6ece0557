import type { Unreadable, UnreadableCode } from "../protocol/answer";
import type { MessageKey } from "./keys";
import { message } from "./message";

/** Sentences for one picture: what happened, and what the user can do. */
const SENTENCES: Record<UnreadableCode, MessageKey> = {
  "no-access": "unreadable_no_access",
  "protected-canvas": "unreadable_protected_canvas",
  "protected-video": "unreadable_protected_video",
  blank: "unreadable_blank",
  refused: "unreadable_refused",
  unreachable: "unreadable_unreachable",
  "too-slow": "unreadable_too_slow",
  empty: "unreadable_empty",
  "too-large": "unreadable_too_large",
  "too-small": "unreadable_too_small",
  undecodable: "unreadable_undecodable",
  "classifier-failed": "unreadable_classifier_failed",
};

/** Headings that follow the number of pictures with the same code. */
const HEADINGS: Record<UnreadableCode, MessageKey> = {
  "no-access": "heading_no_access",
  "protected-canvas": "heading_protected_canvas",
  "protected-video": "heading_protected_video",
  blank: "heading_blank",
  refused: "heading_refused",
  unreachable: "heading_unreachable",
  "too-slow": "heading_too_slow",
  empty: "heading_empty",
  "too-large": "heading_too_large",
  "too-small": "heading_too_small",
  undecodable: "heading_undecodable",
  "classifier-failed": "heading_classifier_failed",
};

/** Why a picture could not be read, and what the user can do. */
export const explain = ({ code, detail }: Pick<Unreadable, "code" | "detail">): string =>
  message(SENTENCES[code], detail);
/** The heading for all pictures with this code, without their number. */
export const heading = (code: UnreadableCode): string => message(HEADINGS[code]);
