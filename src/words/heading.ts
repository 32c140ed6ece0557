import type { UnreadableCode } from "../protocol/answer";
import type { MessageKey } from "./keys";
import { message } from "./message";

/** Headings that follow the number of pictures with the same code. */
const HEADINGS: Record<UnreadableCode, MessageKey> = {
  "no-access": "heading_no_access",
  "protected-canvas": "heading_protected_canvas",
  "protected-video": "heading_protected_video",
  "encrypted-video": "heading_encrypted_video",
  blank: "heading_blank",
  refused: "heading_refused",
  unreachable: "heading_unreachable",
  "private-network": "heading_private_network",
  "too-slow": "heading_too_slow",
  empty: "heading_empty",
  "too-large": "heading_too_large",
  "too-small": "heading_too_small",
  "too-complex": "heading_too_complex",
  undecodable: "heading_undecodable",
  withdrawn: "heading_withdrawn",
  broken: "heading_broken",
  "classifier-failed": "heading_classifier_failed",
};

/** The heading for all pictures with this code, without their number. */
export const heading = (code: UnreadableCode): string => message(HEADINGS[code]);
