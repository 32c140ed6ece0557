import type { Unreadable, UnreadableCode } from "../protocol/answer";

type Words = (detail: string) => string;

/** What happened, and what the user can do, for one picture. */
const SENTENCES: Record<UnreadableCode, Words> = {
  "no-access": () => "Label Lens may not read this picture from its server. Allow it for all sites, or scroll to it.",
  refused: (status) => `Its server refused it (HTTP ${status}). Open the picture in a tab of its own to see why.`,
  unreachable: () => "Its server could not be reached. Check the connection and try again.",
  "too-slow": (seconds) => `Its server did not send it within ${seconds} s. Try again later.`,
  empty: () => "The file is empty (0 bytes).",
  "too-large": (size) => `It is too large to read (${size}).`,
  "too-small": (size) => `It has too few pixels to recognise anything (${size}).`,
  undecodable: () => "The file is damaged, or is not a picture that this browser can show.",
  "classifier-failed": (detail) => `The classifier failed: ${detail}`,
};

/** The same as a heading over a number of pictures. */
const HEADINGS: Record<UnreadableCode, string> = {
  "no-access": "not readable without your permission",
  refused: "refused by their server",
  unreachable: "with a server that cannot be reached",
  "too-slow": "too slow to load",
  empty: "with an empty file",
  "too-large": "too large",
  "too-small": "with too few pixels",
  undecodable: "damaged, or no picture",
  "classifier-failed": "failed in the classifier",
};

export const explain = ({ code, detail }: Pick<Unreadable, "code" | "detail">): string => SENTENCES[code](detail);
export const heading = (code: UnreadableCode): string => HEADINGS[code];
